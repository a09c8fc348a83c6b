package org.openemd.console.report;

import java.util.List;
import org.openemd.command.Doctrine;
import org.openemd.command.Post;
import org.openemd.console.text.Decimals;
import org.openemd.scenario.Scenario;

/// Who releases weapons, and how long that takes; of command posts that decide by themselves too.
final class ReleaseWords {
  private ReleaseWords() {}

  /// Sentences, each after a blank; nothing of a post that has no battery.
  static String of(Scenario scenario) {
    List<String> deciding =
        scenario.weapons().stream().map(w -> w.battery().post()).distinct().toList();
    StringBuilder words = new StringBuilder();
    if (deciding.contains(Post.DEFENSE)) {
      words.append(" ").append(Story.sentence(rule(scenario.doctrine())));
    }
    scenario.posts().stream()
        .filter(p -> deciding.contains(p.id()))
        .forEach(p ->
            words
                .append(" At ")
                .append(p.name())
                .append(" ")
                .append(rule(p.doctrine()))
                .append("."));
    return words.toString();
  }

  private static String rule(Doctrine d) {
    return switch (d.weapons()) {
      case CONTROLLED ->
          "release by "
              + d.authority()
              + " is taken to need "
              + Decimals.of(d.releaseDelay(), 0)
              + " of them before the first launch; they are not subtracted";
      case FREE -> "weapons are free: nobody has to release them";
      case HOLD -> "weapons are on hold: nothing leaves before a person releases it";
    };
  }
}
