package org.anning.guide;

/**
 * What stands under one heading of a page.
 *
 * @param page id of the page
 * @param number how many headings stand before it on the page
 * @param title the heading
 * @param words what stands below, as Markdown
 */
public record Section(String page, int number, String title, String words) {}
