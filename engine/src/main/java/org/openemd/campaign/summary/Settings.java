package org.openemd.campaign.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openemd.campaign.summary.Detail.Varied;
import org.openemd.campaign.summary.SweepSummary.Count;
import org.openemd.campaign.table.Row;
import org.openemd.campaign.table.Tables;

/// What one value was set to, run by run.
final class Settings {
  private static final int MOST = 12; // different ones that are counted
  private static final int VALUE = Tables.INPUTS.index("value");
  private static final int SETTING = Tables.INPUTS.index("setting");

  private final Map<String, Long> counts = new LinkedHashMap<>();
  private long runs;
  private long numbers;
  private double mean;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;

  void add(Row r) {
    runs++;
    if (counts.size() <= MOST) {
      counts.merge(r.text(SETTING), 1L, Long::sum);
    }
    if (!r.isEmpty(VALUE)) {
      double value = r.real(VALUE);
      numbers++;
      mean += (value - mean) / numbers;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  }

  Varied varied(String path) {
    List<Count> settings = new ArrayList<>();
    if (counts.size() <= MOST) {
      counts.forEach((setting, times) -> settings.add(new Count(setting, times)));
    }
    boolean any = numbers > 0;
    double none = Double.NaN;
    return new Varied(
        path, runs, any ? lowest : none, any ? mean : none, any ? highest : none, settings);
  }
}
