package org.anning.guide;

import java.util.List;

/**
 * One page of the guide.
 *
 * @param id the name of its file without language, such as "timeline"; the first page is "start"
 * @param title its first heading
 * @param markdown all of it
 * @param sections its parts, each under one heading
 */
public record Page(String id, String title, String markdown, List<Section> sections) {

    public Page {
        sections = List.copyOf(sections);
    }
}
