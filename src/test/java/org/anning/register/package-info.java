/** Tests of lists of a group. */
package org.anning.register;
