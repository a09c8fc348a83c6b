package org.openemd.flight.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The vector kernel and its scalar twin give the same bits, however Java was started.
@Tag("law")
class TwinsTest {
  private static final String VECTORS = "--add-modules=jdk.incubator.vector";

  /// Counts that leave the last block full, ragged, nearly empty and empty.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 33, 1_001})
  void bothGiveTheSameBitsForMixedArcsInsideAndOutsideTheDomain(int count) {
    assertThat(Probe.hash(new VectorArcs(), count)).isEqualTo(Probe.hash(new ScalarArcs(), count));
  }

  /// The two kernels compile to different instructions after some thousand calls; 64 to 512 bits are one to eight lanes.
  @ParameterizedTest
  @ValueSource(ints = {8, 16, 32, 64})
  void everyVectorWidthGivesTheTwinsBitsColdAndHot(int bytes) {
    List<String> said = Probe.fork("hot", VECTORS, "-XX:MaxVectorSize=" + bytes);
    String twin = Long.toHexString(Probe.hash(new ScalarArcs(), Probe.COUNT));
    assertThat(said.subList(1, said.size())).hasSize(4).containsOnly(twin);
  }

  @Test
  void theInterpreterGivesTheSameBits() {
    List<String> said = Probe.fork("cold", VECTORS, "-Xint");
    String twin = Long.toHexString(Probe.hash(new ScalarArcs(), Probe.FEW));
    assertThat(said.subList(1, said.size())).hasSize(2).containsOnly(twin);
  }

  @Test
  void everyCompilerAndInstructionSetGivesTheSameBits() {
    String twin = Long.toHexString(Probe.hash(new ScalarArcs(), Probe.COUNT));
    for (String flag :
        List.of("-XX:TieredStopAtLevel=1", "-XX:UseAVX=2", "-XX:-TieredCompilation")) {
      List<String> said = Probe.fork("hot", VECTORS, flag);
      assertThat(said.subList(1, said.size())).as(flag).containsOnly(twin);
    }
  }

  @Test
  void withoutTheModuleTheScalarKernelFliesAndTheVectorsClassIsNotLoaded() {
    List<String> said = Probe.fork("fastest", "-Xlog:class+load:stdout");
    assertThat(said).anyMatch(line -> line.contains("flight.batch.ScalarArcs"));
    assertThat(said).noneMatch(line -> line.contains("VectorArcs"));
    assertThat(said).contains("ScalarArcs");
  }

  @Test
  void aProbeThatFailsIsNotTakenForAnAnswer() {
    assertThatThrownBy(() -> Probe.fork("hot")).hasMessageContaining("jdk/incubator/vector");
  }
}
