/** Tests of the window in which a list is brought in. */
package org.anning.register.ui;
