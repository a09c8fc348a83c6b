package org.openemd.console.post;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openemd.console.export.LedgerSummary;
import org.openemd.console.export.ManifestInfo;
import org.openemd.console.export.RunFolder;
import org.openemd.console.export.Tables;
import org.openemd.console.text.Sha256;
import org.openemd.results.LossEffect;
import org.openemd.results.RunResult;
import org.openemd.results.Scorer;
import org.openemd.results.ShareEffect;
import org.openemd.run.RunRecord;

/// What is kept of a live run: the folder that `emd run --orders` writes of its orders.
final class Ending {
  private Ending() {}

  static RunResult score(RunRecord run) {
    RunResult result = Scorer.score(run);
    if (!result.orders().isEmpty()) {
      return result;
    }
    RunResult compared = result;
    if (!result.scenario().shares().isEmpty()) {
      compared = ShareEffect.judged(compared, f -> {});
    }
    return LossEffect.any(result) ? LossEffect.judged(compared, f -> {}) : compared;
  }

  static void write(RunResult result, Path out, String version, List<String> set)
      throws IOException {
    ManifestInfo info =
        new ManifestInfo(
            version,
            set,
            Sha256.of(Tables.orders(result)),
            System.getProperty("java.version", ""),
            LedgerSummary.sentence());
    RunFolder.write(result, out, info, true);
  }
}
