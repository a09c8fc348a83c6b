package org.openemd.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.openemd.campaign.store.Span;
import org.openemd.console.cluster.Cluster;
import org.openemd.console.cluster.Job;
import scala.reflect.ClassTag;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/// Flies the spans of a sweep as the tasks of one Spark job.
public final class SparkCluster implements Cluster {
  /// What executors need of the program, with commas between; the launcher says it.
  private static final String JARS = "emd.cluster.jars";

  @Override
  public String fly(String master, Job job, List<Span> spans, Keeper keeper) throws IOException {
    Executors seen = new Executors();
    try (JavaSparkContext spark = new JavaSparkContext(conf(master))) {
      spark.sc().addSparkListener(seen);
      List<int[]> numbers = spans.stream().map(s -> new int[] {s.first(), s.last()}).toList();
      JavaRDD<int[]> each = spark.parallelize(new ArrayList<>(numbers), spans.size());
      Arrivals arrivals = new Arrivals((i, chunk) -> keep(keeper, spans.get(i), chunk));
      spark.sc().runJob(each.rdd(), new SpanTask(job), arrivals, ClassTag.apply(byte[].class));
    } catch (Exception e) { // Scala declares none of what it throws
      throw told(e);
    }
    return seen.said();
  }

  private static SparkConf conf(String master) {
    return new SparkConf()
        .setMaster(master)
        .setAppName("emd sweep")
        .set("spark.ui.enabled", "false")
        .set("spark.driver.maxResultSize", "0") // chunks are kept as they come, not gathered
        .set("spark.jars", System.getProperty(JARS, ""));
  }

  private static void keep(Keeper keeper, Span span, byte[] chunk) {
    try {
      keeper.keep(span, chunk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // What the disk refused lies below what Spark makes of it.
  private static IOException told(Exception e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof UncheckedIOException && t.getCause() instanceof IOException disk) {
        return disk;
      }
    }
    String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new IOException("Spark gave up: " + why, e);
  }

  /// What Spark calls in the driver whenever a task is done.
  private static final class Arrivals extends AbstractFunction2<Object, byte[], BoxedUnit> {
    private final BiConsumer<Integer, byte[]> keep;

    Arrivals(BiConsumer<Integer, byte[]> keep) {
      this.keep = keep;
    }

    @Override
    public BoxedUnit apply(Object index, byte[] chunk) {
      keep.accept((Integer) index, chunk);
      return BoxedUnit.UNIT;
    }
  }
}
