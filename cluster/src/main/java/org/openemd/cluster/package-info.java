/// Sweeps on Apache Spark.
///
/// **Takes** a `Job` and spans of runs. **Gives** their chunks, the same bytes as on one machine: executors fly runs by the engine's own code, and each span is a partition and each partition a task. Nothing is repartitioned and nothing reduced in Spark; the driver, which is `emd sweep` itself, keeps the chunks
/// in its store as they come.
///
/// **Assumptions and limits.** Every machine has a JDK 25. An executor that dies costs the spans that it was flying: Spark gives them to another.
///
/// **Sources.** Apache Spark 4.2, RDD programming guide, job scheduling.
@NullMarked
package org.openemd.cluster;

import org.jspecify.annotations.NullMarked;
