package org.openemd.scenario;

import static org.openemd.scenario.EntryKeys.name;
import static org.openemd.scenario.EntryKeys.source;
import static org.openemd.scenario.Key.whole;
import static org.openemd.scenario.Key.words;

/// The keys that say which of several answers to the same attack a scenario is.
final class OptionKeys {
  private OptionKeys() {}

  static final Spec OPTION =
      Spec.of(
          "an option",
          "Which of several defenses against the same attack this is, and what of it there was.",
          name("the option"),
          whole(
              "available_year",
              1990,
              2100,
              "Since when it could stand as written, as its owners said; its range goes from the earliest to the latest that was said, or that came true."),
          words("existed", "What of it existed when, in one or two sentences."),
          source());
}
