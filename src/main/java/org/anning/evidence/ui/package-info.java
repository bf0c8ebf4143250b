/**
 * The tab of the evidence: the list with small pictures, what each piece is and proves, its custody
 * log, and the form and the picture editor over it. Begin with {@link
 * org.anning.evidence.ui.EvidenceViewModel}.
 */
@NullMarked
package org.anning.evidence.ui;

import org.jspecify.annotations.NullMarked;
