package org.openemd.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places to be filled, `{{words}}`: nobody types a number into it.
public final class Template {
  private static final String OPEN = "{{";
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}");

  private Template() {}

  /// What came of filling one.
  ///
  /// @param problems places that nothing is known for, with file and line; the text is of use only without any
  public record Filled(String text, List<String> problems) {
    public Filled {
      problems = List.copyOf(problems);
    }
  }

  /// Fills all places.
  ///
  /// @param file for problems
  /// @param known what stands for the words of a place; nothing where they mean nothing
  public static Filled fill(String text, String file, Function<String, Optional<String>> known) {
    StringBuilder out = new StringBuilder();
    List<String> problems = new ArrayList<>();
    int line = 0;
    for (String l : text.split("\n", -1)) {
      line++;
      if (line > 1) {
        out.append('\n');
      }
      out.append(line(l, file + ":" + line, known, problems));
    }
    return new Filled(out.toString(), problems);
  }

  private static String line(
      String line, String place, Function<String, Optional<String>> known, List<String> problems) {
    Matcher m = PLACE.matcher(line);
    StringBuilder out = new StringBuilder();
    while (m.find()) {
      Optional<String> value = known.apply(m.group(1));
      if (value.isEmpty()) {
        problems.add(place + ": nothing is known for {{" + m.group(1) + "}}");
      }
      m.appendReplacement(out, Matcher.quoteReplacement(value.orElse("?").stripTrailing()));
    }
    int end = out.length();
    m.appendTail(out);
    if (out.indexOf(OPEN, end) >= 0) {
      problems.add(place + ": {{ has no }} in its line");
    }
    return out.toString();
  }

  /// The parts of a text that are not filled, in order: what a filled one must still have.
  public static List<String> fixed(String text) {
    return List.of(PLACE.split(text, -1));
  }
}
