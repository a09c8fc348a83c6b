package org.openemd.console;

import java.util.List;
import org.openemd.campaign.store.Span;
import org.openemd.campaign.study.Study;
import org.openemd.campaign.sweep.RunPlan;
import org.openemd.campaign.sweep.SweepRunner;
import org.openemd.campaign.sweep.Way;
import picocli.CommandLine.ParseResult;

/// What each run of a sweep is, from the words that were typed: for the machines of a cluster, which are sent these.
///
/// @param hash of the scenario
/// @param plan asked by many threads at once
/// @param way as is `plan`
public record SweepPlan(String hash, RunPlan plan, Way way) {
  /// The bytes of the chunk of a span.
  ///
  /// @param key of the sweep
  public byte[] chunk(String key, Span span) {
    return SweepRunner.chunk(plan, way, key, span);
  }

  /// Reads the words.
  ///
  /// @param words after `emd`
  public static SweepPlan of(List<String> words) {
    ParseResult typed = Emd.commandLine().parseArgs(words.toArray(String[]::new)).subcommand();
    SweepRequest request = SweepVerb.request(typed);
    Study study = StudyRuns.study(request);
    return new SweepPlan(study.base().hash(), study, request.way());
  }
}
