package org.openemd.tracking.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openemd.flight.batch.Probe;

/// The vector kernel and its scalar twin give the same bits, however Java was started.
@Tag("law")
class TrackTwinsTest {
  private static final String VECTORS = "--add-modules=jdk.incubator.vector";

  /// Counts that leave the last block full, ragged, nearly empty and empty, and no multiple of the lanes; one plot in eleven has no range, one in thirteen no time.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 31, 32, 33, 61, 1_001})
  void bothGiveTheSameBitsForMixedTracksWithAndWithoutPlots(int count) {
    assertThat(TrackProbe.hash(new VectorTracks(), count))
        .isEqualTo(TrackProbe.hash(new ScalarTracks(), count));
  }

  /// The two kernels compile to different instructions after some thousand calls; 128 to 512 bits are two to eight lanes.
  @ParameterizedTest
  @ValueSource(ints = {16, 32, 64})
  void everyVectorWidthGivesTheTwinsBitsColdAndHot(int bytes) {
    List<String> said = Probe.fork(TrackProbe.class, "hot", VECTORS, "-XX:MaxVectorSize=" + bytes);
    String twin = Long.toHexString(TrackProbe.hash(new ScalarTracks(), TrackProbe.COUNT));
    assertThat(said.subList(1, said.size())).hasSize(4).containsOnly(twin);
  }

  @Test
  void theInterpreterGivesTheSameBits() {
    List<String> said = Probe.fork(TrackProbe.class, "cold", VECTORS, "-Xint");
    String twin = Long.toHexString(TrackProbe.hash(new ScalarTracks(), TrackProbe.FEW));
    assertThat(said.subList(1, said.size())).hasSize(2).containsOnly(twin);
  }

  @Test
  void withoutTheModuleTheScalarKernelWorksAndTheVectorsClassIsNotLoaded() {
    List<String> said = Probe.fork(TrackProbe.class, "fastest", "-Xlog:class+load:stdout");
    assertThat(said).anyMatch(line -> line.contains("tracking.batch.ScalarTracks"));
    assertThat(said).noneMatch(line -> line.contains("VectorTracks"));
    assertThat(said).contains("ScalarTracks");
  }

  /// A method of the vector kernel that grows too large is compiled without the processor's vectors, silently: each then is an object,
  /// and the gain is gone. Seen: 60 bytes an update; 21,600 where only the first compiler works.
  @Test
  @Tag("regression")
  void compiledTheVectorKernelKeepsItsVectorsOffTheHeap() {
    List<String> said = Probe.fork(TrackProbe.class, "500", VECTORS);
    assertThat(Double.parseDouble(said.getLast())).isLessThan(500);
  }
}
