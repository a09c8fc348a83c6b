package org.openemd.console.whatif;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openemd.console.library.Choice;
import org.openemd.console.library.Library;
import org.openemd.scenario.LoadOptions;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Problem;
import org.openemd.scenario.Scenario;
import org.openemd.scenario.Variants;

/// Scenarios that were read, kept while none of their files changes: reading one takes longer than mapping it again.
final class Openings {
  private static final int MOST = 12; // [1] scenario and assumption sets, kept
  private static final int MOST_SETS = 60; // [1] of one question
  private static final int LONGEST = 300; // [1] characters of a set

  private final Library library;
  private final Map<List<String>, Opening> kept = new LinkedHashMap<>(); // the last used last

  Openings(Library library) {
    this.library = library;
  }

  private record Opening(Variants variants, List<Stamp> stamps) {}

  /// By which a change of a file is known.
  private record Stamp(Path file, FileTime changed, long size) {
    static Stamp of(Path file) {
      try {
        BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(file, a.lastModifiedTime(), a.size());
      } catch (IOException e) {
        return new Stamp(file, FileTime.fromMillis(0), -1);
      }
    }

    boolean holds() {
      return equals(of(file));
    }
  }

  /// The scenario of a choice.
  Scenario scenario(Choice choice) {
    Variants variants = variants(choice);
    if (choice.set().isEmpty()) {
      return variants.base();
    }
    return switch (variants.with(choice.set())) {
      case Loaded.Ok ok -> ok.scenario();
      case Loaded.Rejected r -> throw wrong(r.problems());
    };
  }

  /// The scenario of a choice without what it sets.
  synchronized Variants variants(Choice choice) {
    bound(choice);
    List<String> key = new ArrayList<>(List.of(choice.scenario()));
    key.addAll(choice.assume());
    Opening known = kept.remove(key);
    Opening opening =
        known != null && known.stamps().stream().allMatch(Stamp::holds) ? known : open(choice);
    kept.put(key, opening);
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    return opening.variants();
  }

  private Opening open(Choice choice) {
    Path file =
        library
            .file(choice.scenario())
            .orElseThrow(
                () -> new WrongQuestionException("there is no scenario " + choice.scenario()));
    LoadOptions options = new LoadOptions(choice.assume(), List.of(), library.home());
    return switch (Variants.open(file, options)) {
      case Variants.Opened.Sound s ->
          new Opening(s.variants(), s.variants().files().stream().map(Stamp::of).toList());
      case Variants.Opened.Unsound u -> throw wrong(u.problems());
    };
  }

  private static void bound(Choice choice) {
    if (choice.set().size() > MOST_SETS
        || choice.set().stream().anyMatch(s -> s.length() > LONGEST)) {
      throw new WrongQuestionException(
          "set: at most " + MOST_SETS + " values of " + LONGEST + " characters each");
    }
    if (choice.assume().size() > MOST
        || !choice.assume().stream().allMatch(a -> a.matches("[a-z0-9-]{1,80}"))) {
      throw new WrongQuestionException("assume: at most " + MOST + " names of assumption sets");
    }
  }

  private static WrongQuestionException wrong(List<Problem> problems) {
    return new WrongQuestionException(problems.stream().map(Problem::text).toList());
  }
}
