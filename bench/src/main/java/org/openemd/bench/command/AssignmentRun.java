package org.openemd.bench.command;

import java.util.concurrent.TimeUnit;
import org.openemd.command.assignment.WeaponTargetPlan;
import org.openemd.command.assignment.WeaponTargetSolver;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One problem after the other, from the numbers to the plan and its bound.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8)
public class AssignmentRun {
  /// Targets and weapons.
  @Param({"50x100", "500x1000"})
  public String size = "50x100";

  private Problems problems = new Problems(size);
  private int next;

  /// Draws the problems.
  @Setup
  public void draw() {
    problems = new Problems(size);
  }

  /// Ours.
  @Benchmark
  public WeaponTargetPlan ours() {
    return WeaponTargetSolver.solve(problems.problem(next++ % Problems.COUNT));
  }

  /// Maximum marginal return.
  @Benchmark
  public double greedy() {
    return problems.greedy(next++ % Problems.COUNT);
  }
}
