package org.openemd.cluster;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.Success$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/// Who flew how many spans, from Spark's records of tasks.
final class Executors extends SparkListener {
  private final SortedMap<String, Integer> done = new TreeMap<>();
  private int lost;

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.reason() instanceof Success$) {
      done.merge(end.taskInfo().executorId(), 1, Integer::sum);
    } else {
      lost++;
    }
  }

  /// Such as `Flown by 2 executors (0: 17 spans, 1: 23 spans); 3 tasks were lost and flown again.`
  synchronized String said() {
    StringBuilder said = new StringBuilder("Flown by ").append(done.size());
    said.append(done.size() == 1 ? " executor (" : " executors (");
    String between = "";
    for (String id : done.keySet()) {
      said.append(between).append(id).append(": ").append(done.get(id)).append(" spans");
      between = ", ";
    }
    return said.append(")")
        .append(lost == 0 ? "" : "; " + lost + " tasks were lost and flown again")
        .append('.')
        .toString();
  }
}
