/** Starts and wires the program: the command line, the services, the window. */
@NullMarked
package org.anning.app;

import org.jspecify.annotations.NullMarked;
