package org.openemd.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.openemd.campaign.study.StudyWords;
import org.openemd.campaign.sweep.Way;

/// What `emd sweep` was asked.
///
/// @param runs how many; with `untilWidth` at most; nothing for as many as are usual
/// @param untilWidth of the interval of the leakage, at which to stop
/// @param study what is varied between runs
/// @param result the column of the table of the runs that sensitivity and grid ask of
/// @param fast whether runs take the fast path
/// @param threads runs at one time
/// @param rerun the one run to write a run folder of, instead of a sweep
/// @param out the folder to write, or the default one
/// @param force whether to start over what is another sweep
/// @param elsewhere who flies it, where this machine does not
public record SweepRequest(
    Composition composition,
    long seed,
    OptionalInt runs,
    OptionalDouble untilWidth,
    StudyWords study,
    String result,
    boolean fast,
    int threads,
    OptionalInt rerun,
    Optional<Path> out,
    boolean force,
    Format format,
    Optional<Elsewhere> elsewhere) {
  /// How the outcomes of a run are come by.
  Way way() {
    return fast ? Way.fast() : Way.full();
  }

  /// A cluster.
  ///
  /// @param master where it is
  /// @param words all that was typed after `emd`
  public record Elsewhere(String master, List<String> words) {
    /// Keeps a copy.
    public Elsewhere {
      words = List.copyOf(words);
    }
  }
}
