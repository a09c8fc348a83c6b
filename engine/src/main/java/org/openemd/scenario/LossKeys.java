package org.openemd.scenario;

import static org.openemd.scenario.Key.node;
import static org.openemd.scenario.Key.quantity;
import static org.openemd.scenario.Key.reference;
import static org.openemd.scenario.Key.whole;
import static org.openemd.scenario.Key.words;
import static org.openemd.scenario.Measure.SECOND;

import java.util.List;

/// The keys of losses: what the defense loses in the course of a run.
final class LossKeys {
  private LossKeys() {}

  static final Spec LOSS =
      Spec.of(
              "a loss",
              "What the defense loses in the course of a run, by the clock or by missiles that come down; the rest goes on.",
              reference(
                      "site",
                      "sites",
                      "Everything that stands at this site: radars, batteries, communication sites.")
                  .optional(),
              reference("sensor", "sensors", "One sensor.").optional(),
              reference("battery", "batteries", "One battery; what it has launched flies on.")
                  .optional(),
              reference("communication", "communications", "One communication site.").optional(),
              reference("share", "shares", "One share.").optional(),
              node(
                      "node",
                      "A node where tracks are kept, or a command post: emd is both. It keeps no tracks, decides nothing and updates no interceptor while it is lost.")
                  .optional(),
              quantity("at_s", SECOND, -1e5, 1e6, "When, on the scenario clock.").optional(),
              reference(
                      "hit_by",
                      "threats",
                      "The group whose missiles decide: lost when hits of them have come down.")
                  .optional(),
              whole("hits", 1, 200, "How many must come down, with hit_by.").orElse("1"),
              quantity("lasts_s", SECOND, 0.1, 1e6, "Until it is back; for good when left out.")
                  .optional(),
              words("reason", "Why, for people, such as: struck by the first missile."),
              EntryKeys.status().optional(),
              EntryKeys.source().optional())
          .oneOf(List.of(), "site", "sensor", "battery", "communication", "share", "node")
          .oneOf(List.of(), "at_s", "hit_by");
}
