package org.openemd.scenario;

import static org.openemd.scenario.Key.choice;
import static org.openemd.scenario.Key.flag;
import static org.openemd.scenario.Key.node;
import static org.openemd.scenario.Key.quantity;
import static org.openemd.scenario.Key.spans;
import static org.openemd.scenario.Measure.PER_SECOND;
import static org.openemd.scenario.Measure.SECOND;

import java.util.stream.Stream;
import org.openemd.tracking.Link;

/// The keys of shares: who reports to whom, besides every sensor to the node that points it.
final class NetworkKeys {
  static final String PLOTS = Link.Carries.PLOTS.word();

  private NetworkKeys() {}

  static final Spec SHARE =
      Spec.of(
          "a share",
          "Edges of the network: what one sensor or node lets another node have. In a list, each gets the id FROM-TO-WHAT, such as gabala-emd-plots.",
          node(
              "from",
              "Who gives: a sensor, or a node where tracks are kept. A sensor that gives belongs to a node of its own name, unless its key node says otherwise."),
          node("to", "Who gets: a node; emd is the one that commands."),
          choice(
              "what",
              Stream.of(Link.Carries.values()).map(Link.Carries::word).toList(),
              "Plots one by one, tracks with their covariances, or no more than the warning that something was launched, and where it may be."),
          quantity(
              "delay_s",
              SECOND,
              0,
              3600,
              "From the measurement, or from the making of a track, to its arrival."),
          quantity(
                  "reports_per_s",
                  PER_SECOND,
                  0.001,
                  1e6,
                  "What fits through; the rest waits its turn. Without it everything fits.")
              .optional(),
          spans(
                  "outages_s",
                  SECOND,
                  -1e5,
                  1e6,
                  "When it carries nothing, on the scenario clock; what is sent meanwhile is lost.")
              .optional(),
          flag("active", "Whether it is in use; may differ by as_of.").perAsOf().orElse("true"),
          EntryKeys.status().optional(),
          EntryKeys.source().optional());
}
