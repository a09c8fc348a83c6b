package org.openemd.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openemd.console.export.ManifestInfo;
import org.openemd.console.export.RunFolder;
import org.openemd.console.report.TerminalReport;

/// Writes the sample run for a person to look at.
public final class SampleRunWriter {
  private SampleRunWriter() {}

  /// Takes the folder.
  public static void main(String[] args) throws IOException {
    ManifestInfo info = new ManifestInfo("0.1.0", List.of(), "", "25", "");
    RunFolder.write(SampleRun.run(), Path.of(args[0]), info, true);
    System.out.print(TerminalReport.render(SampleRun.run(), 96, false));
  }
}
