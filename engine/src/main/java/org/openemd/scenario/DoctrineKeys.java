package org.openemd.scenario;

import static org.openemd.scenario.Key.choice;
import static org.openemd.scenario.Key.flag;
import static org.openemd.scenario.Key.quantity;
import static org.openemd.scenario.Key.whole;
import static org.openemd.scenario.Key.words;
import static org.openemd.scenario.Measure.ONE;
import static org.openemd.scenario.Measure.SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openemd.command.Doctrine;

/// The keys of doctrine: the defense's own, and what single command posts do otherwise.
final class DoctrineKeys {
  private DoctrineKeys() {}

  private static final List<String> WEAPONS =
      Stream.of(Doctrine.Weapons.values()).map(Doctrine.Weapons::word).toList();

  private static final List<String> ASSIGNMENTS =
      Stream.of(Doctrine.Assignment.values()).map(Doctrine.Assignment::word).toList();

  private static final List<Key> OF_EACH =
      List.of(
          choice(
                  "weapons",
                  WEAPONS,
                  "controlled: fired at a track once the authority has released it; free: at once; hold: not before a person gives release.")
              .orElse(Doctrine.Weapons.CONTROLLED.word()),
          words("authority", "Who releases weapons, for people.").orElse("the release authority"),
          quantity(
              "release_delay_s",
              SECOND,
              0,
              3600,
              "From the first feasible plan against a track to the authority's release."),
          whole("salvo", 1, 20, "Interceptors in the first salvo at one track."),
          flag("shoot_look_shoot", "Whether the next salvo waits for the assessment of the last."),
          whole(
                  "last_salvo",
                  1,
                  20,
                  "Interceptors in a salvo after which there is no time to look and shoot again; as salvo when left out.")
              .optional(),
          whole("max_shots", 1, 100, "Interceptors spent on one track, at most."),
          quantity("engage_at", ONE, 0, 1, "Least posterior that a track is a warhead."),
          choice(
                  "assignment",
                  ASSIGNMENTS,
                  "urgent: the track whose last launch comes soonest first, each by the battery that meets it earliest; optimal: interceptors to tracks so that the least expected weight survives, by the priorities of areas and the kill probabilities of shots.")
              .orElse(Doctrine.Assignment.URGENT.word()));

  static final Spec DOCTRINE =
      Spec.of(
          "the doctrine",
          "How shots are decided.",
          Stream.concat(
                  Stream.of(
                      quantity(
                          "plan_interval_s",
                          SECOND,
                          0.1,
                          600,
                          "Between two looks of the planner at the picture."),
                      quantity(
                          "assessment_delay_s",
                          SECOND,
                          0,
                          3600,
                          "From intercept time to the kill report."),
                      quantity(
                              "doubt_kill_s",
                              SECOND,
                              0,
                              3600,
                              "A track that radars still see so long after it was assessed as killed is taken up again; never when left out.")
                          .optional()),
                  OF_EACH.stream())
              .toArray(Key[]::new));

  static final Spec POST =
      Spec.of(
          "a command post",
          "Those who decide on the shots of some batteries by themselves; what they do not say is as under doctrine. All see the same picture.",
          keys());

  private static Key[] keys() {
    List<Key> keys = new ArrayList<>();
    keys.add(EntryKeys.name("the post"));
    OF_EACH.forEach(k -> keys.add(k.optional()));
    keys.add(EntryKeys.status());
    keys.add(EntryKeys.source());
    return keys.toArray(Key[]::new);
  }
}
