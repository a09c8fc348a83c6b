package org.openemd.flight.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import jdk.incubator.vector.DoubleVector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A method of the vector kernel that grows too large is compiled without the processor's vectors, silently, and the kernel
/// becomes slower than its twin. This is noticed here.
@Tag("regression")
class VectorGainTest {

  /// Seen: 5 times the twin with eight lanes, 2.6 times with four; a tenth of it when one method is not compiled to
  /// vectors. The bound is a third of a lane's full gain, and it may take a minute to be met: so a busy machine passes.
  @Test
  void theVectorKernelIsSeveralTimesAsFastAsItsTwin() {
    int lanes = DoubleVector.SPECIES_PREFERRED.length();
    assumeTrue(lanes >= 4, "with two lanes there is nothing to gain");
    double wanted = lanes >= 8 ? 3 : 1.5;
    List<String> said = Probe.fork(Double.toString(wanted), "--add-modules=jdk.incubator.vector");
    assertThat(Double.parseDouble(said.getLast())).isGreaterThan(wanted);
  }
}
