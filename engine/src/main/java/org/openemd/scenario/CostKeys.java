package org.openemd.scenario;

import static org.openemd.scenario.EntryKeys.name;
import static org.openemd.scenario.EntryKeys.source;
import static org.openemd.scenario.EntryKeys.status;
import static org.openemd.scenario.Key.quantity;
import static org.openemd.scenario.Key.reference;
import static org.openemd.scenario.Key.whole;
import static org.openemd.scenario.Measure.MILLION_DOLLARS;
import static org.openemd.scenario.Measure.MILLION_DOLLARS_PER_YEAR;

import java.util.List;

/// The keys of what a scenario costs.
final class CostKeys {
  private static final double MOST = 1e6; // a thousand billion [million USD]

  private CostKeys() {}

  static final Spec ELEMENT =
      Spec.of(
          "an element of cost",
          "What money buys, in millions of 2009 dollars. A price's range is its lowest and highest; without one it is sure. Its trust says what the sum rests on: calibrated is fitted to published totals and proves nothing.",
          name("the element"),
          status(),
          source(),
          quantity(
                  "development_million_usd",
                  MILLION_DOLLARS,
                  0,
                  MOST,
                  "To develop it: once, however many items buy it.")
              .orElse("0"),
          quantity(
                  "construction_million_usd",
                  MILLION_DOLLARS,
                  0,
                  MOST,
                  "To build where it stands: once for each item that buys any of it.")
              .orElse("0"),
          quantity("unit_million_usd", MILLION_DOLLARS, 0, MOST, "To acquire one piece.")
              .orElse("0"),
          quantity(
                  "operation_million_usd_per_year",
                  MILLION_DOLLARS_PER_YEAR,
                  0,
                  MOST,
                  "To operate and support one piece for a year, cost_years long.")
              .orElse("0"));

  static final Spec ITEM =
      Spec.of(
              "an item of cost",
              "What the scenario pays for, beyond what stands anyway; with threat, what the attacker pays. An item of no pieces costs nothing.",
              reference("element", "cost_elements", "What is bought."),
              reference(
                      "battery",
                      "batteries",
                      "As many as this battery has interceptors at the start of the run.")
                  .optional(),
              reference("sensor", "sensors", "One if this sensor is active, none if not.")
                  .optional(),
              reference(
                      "threat",
                      "threats",
                      "As many as this group has missiles: a cost of the attack, kept apart.")
                  .optional(),
              whole("count", 0, 10_000, "So many pieces; may differ by as_of.")
                  .perAsOf()
                  .optional(),
              source().optional())
          .oneOf(List.of(), "battery", "sensor", "threat", "count");
}
