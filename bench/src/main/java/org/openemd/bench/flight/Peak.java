package org.openemd.bench.flight;

import java.util.concurrent.TimeUnit;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What one core can do at most: fused multiply-adds in registers, twelve chains at once so that none waits.
///
/// Counts vector operations; each is two floating-point operations a lane.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
public class Peak {
  static final int ROUNDS = 1_000;
  static final int CHAINS = 12;
  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;

  /// Kept out of the compiler's sight.
  public double factor = 0.999_999;

  /// Fused multiply-adds of whole vectors.
  @Benchmark
  @OperationsPerInvocation(ROUNDS * CHAINS)
  public double vector() {
    DoubleVector m = DoubleVector.broadcast(SPECIES, factor);
    DoubleVector a = m;
    DoubleVector b = m.add(1);
    DoubleVector c = m.add(2);
    DoubleVector d = m.add(3);
    DoubleVector e = m.add(4);
    DoubleVector f = m.add(5);
    DoubleVector g = m.add(6);
    DoubleVector h = m.add(7);
    DoubleVector i = m.add(8);
    DoubleVector j = m.add(9);
    DoubleVector k = m.add(10);
    DoubleVector l = m.add(11);
    for (int n = 0; n < ROUNDS; n++) {
      a = a.fma(m, m);
      b = b.fma(m, m);
      c = c.fma(m, m);
      d = d.fma(m, m);
      e = e.fma(m, m);
      f = f.fma(m, m);
      g = g.fma(m, m);
      h = h.fma(m, m);
      i = i.fma(m, m);
      j = j.fma(m, m);
      k = k.fma(m, m);
      l = l.fma(m, m);
    }
    DoubleVector sum = a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).add(k);
    return sum.add(l).lane(0);
  }
}
