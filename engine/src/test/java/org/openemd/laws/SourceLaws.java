package org.openemd.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The laws that only the source can show: that things are documented, and that writers keep bytes in place.
final class SourceLaws {
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "public (final |sealed |non-sealed |abstract )*(class|record|interface|enum|@interface) .*");

  private static final Pattern MOVING_BYTES =
      Pattern.compile(
          "\\bMath\\.(sin|cos|tan|asin|acos|atan|atan2|exp|log|log10|pow|cbrt|hypot|random)\\("
              + "|\\bnew (HashMap|HashSet)\\b|\\b(Map|Set)\\.(of|copyOf|ofEntries)\\("
              + "|\\.formatted\\(|String\\.format\\(\\s*\"|lineSeparator\\(|\\.now\\(|currentTimeMillis");

  private SourceLaws() {}

  /// Packages whose page does not say what they take, give and assume.
  static List<String> packagesWithoutAPage(Path sources) {
    List<String> wrong = new ArrayList<>();
    for (Path folder : folders(sources)) {
      String page = text(folder.resolve("package-info.java")).toLowerCase(Locale.ROOT);
      for (String word : List.of("takes", "gives", "assum", "limit")) {
        if (!page.contains(word)) {
          wrong.add(sources.relativize(folder) + " says nothing on: " + word);
        }
      }
    }
    return wrong;
  }

  /// Public types without a doc comment.
  static List<String> undocumentedTypes(Path sources) {
    List<String> wrong = new ArrayList<>();
    for (Path file : files(sources)) {
      List<String> lines = text(file).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (PUBLIC_TYPE.matcher(lines.get(i)).matches() && !documented(lines, i)) {
          wrong.add(sources.relativize(file) + ":" + (i + 1));
        }
      }
    }
    return wrong;
  }

  // Annotations may stand between the comment and the type.
  private static boolean documented(List<String> lines, int type) {
    for (int i = type - 1; i >= 0; i--) {
      String line = lines.get(i).strip();
      if (line.startsWith("///") || line.equals("*/")) {
        return true;
      }
      if (line.isEmpty()) {
        return false;
      }
    }
    return false;
  }

  /// Lines that make the bytes of a written file depend on the process, the machine or its language.
  static List<String> movingBytes(Path sources) {
    List<String> wrong = new ArrayList<>();
    for (Path file : files(sources)) {
      List<String> lines = text(file).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (MOVING_BYTES.matcher(lines.get(i)).find()) {
          wrong.add(sources.relativize(file) + ":" + (i + 1) + ": " + lines.get(i).strip());
        }
      }
    }
    return wrong;
  }

  private static List<Path> folders(Path sources) {
    return files(sources).stream().map(Path::getParent).distinct().toList();
  }

  private static List<Path> files(Path sources) {
    try (Stream<Path> all = Files.walk(sources)) {
      return all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
