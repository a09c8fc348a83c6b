package org.openemd.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.openemd.run.OrderSource;
import org.openemd.run.Simulation;
import org.openemd.tracking.Link;

/// What one share of the network changed: the same attack with the same luck, once with it and once without.
///
/// Random streams belong to entities and purposes, so that a share moves no draw of its own; what it moves is where radars look, and from then on what they measure. Of a
/// difference of a few seconds or a few per cent some is that.
///
/// @param threats in the order of the run
public record ShareEffect(Link share, List<OnThreat> threats) {

  /// One threat in both runs.
  public record OnThreat(String threat, Standing with, Standing without) {
    /// All of two runs of the same attack.
    static List<OnThreat> all(RunResult with, RunResult without) {
      List<OnThreat> threats = new ArrayList<>();
      for (int i = 0; i < with.threats().size(); i++) {
        ThreatResult t = with.threats().get(i);
        Standing alone = Standing.of(without, without.threats().get(i));
        threats.add(new OnThreat(t.id(), Standing.of(with, t), alone));
      }
      return List.copyOf(threats);
    }
  }

  public ShareEffect {
    threats = List.copyOf(threats);
  }

  /// The run with the effect of each of its shares: one more run for each.
  ///
  /// @param run one without a person's orders, which go by the numbers of tracks and would mean others without a share
  public static RunResult judged(RunResult run, DoubleConsumer progress) {
    List<Link> shares = run.scenario().shares();
    List<ShareEffect> effects = new ArrayList<>();
    for (Link share : shares) {
      double before = effects.size();
      RunResult without =
          Scorer.score(
              Simulation.run(
                  run.scenario().without(share),
                  run.key(),
                  OrderSource.none(),
                  f -> progress.accept((before + f) / shares.size())));
      effects.add(new ShareEffect(share, OnThreat.all(run, without)));
    }
    return run.with(effects, run.losses());
  }
}
