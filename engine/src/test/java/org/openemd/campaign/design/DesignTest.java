package org.openemd.campaign.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.hipparchus.random.SobolSequenceGenerator;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openemd.campaign.design.Correlation.Pair;
import org.openemd.campaign.design.Distribution.Normal;
import org.openemd.math.RandomStream;

/// Designs: what each promises of its points.
@Tag("law")
class DesignTest {
  private static final List<String> ABC = List.of("a", "b", "c");

  private static Factor factor(String typed) {
    int equals = typed.indexOf('=');
    return new Factor(
        typed.substring(0, equals), DistributionReader.read(typed.substring(equals + 1)));
  }

  private static double[] column(IntFunction<double[]> points, int runs, int i) {
    double[] column = new double[runs];
    for (int k = 0; k < runs; k++) {
      column[k] = points.apply(k)[i];
    }
    return column;
  }

  @Test
  void oneFactorMoreMovesNoOthersDraws() {
    double[] two = new RandomPoints(7, List.of("a", "c")).at(12);
    double[] three = new RandomPoints(7, ABC).at(12);
    assertThat(List.of(three[0], three[2])).isEqualTo(List.of(two[0], two[1]));
    double[] otherSeed = new RandomPoints(8, ABC).at(12);
    assertThat(otherSeed[0]).isNotEqualTo(three[0]);
  }

  @Test
  void ofALatinHypercubeEachStratumHasOneRun() {
    for (int runs : new int[] {1, 2, 3, 7, 16, 1000}) {
      LatinHypercube design = new LatinHypercube(1, ABC, runs);
      for (int i = 0; i < 3; i++) {
        int[] strata = new int[runs];
        for (int k = 0; k < runs; k++) {
          strata[k] = (int) (design.at(k)[i] * runs);
        }
        Arrays.sort(strata);
        for (int k = 0; k < runs; k++) {
          assertThat(strata[k]).isEqualTo(k);
        }
      }
    }
    assertThatThrownBy(() -> new LatinHypercube(1, ABC, 10).at(10))
        .hasMessage("run 10 of a Latin hypercube of 10 runs: must be less");
  }

  /// All 120 orders of five things, 60,000 keys: chi-square of 119 degrees of freedom; refused at a level of 1 in 10,000.
  @Test
  void strataAreShuffledIntoEveryOrderEquallyOften() {
    TreeMap<String, Integer> orders = new TreeMap<>();
    for (int key = 0; key < 60_000; key++) {
      int[] order = LatinHypercube.shuffled(5, RandomStream.of(1, key, "test", "shuffle"));
      orders.merge(Arrays.toString(order), 1, Integer::sum);
    }
    assertThat(orders).hasSize(120);
    long[] counts = orders.values().stream().mapToLong(Integer::longValue).toArray();
    double[] expected = new double[120];
    Arrays.fill(expected, 500);
    assertThat(new ChiSquareTest().chiSquareTest(expected, counts)).isGreaterThan(1e-4);
  }

  /// The mean of a sum of three uniform numbers by 64 runs: a Latin hypercube's error is some 64 times smaller than chance's (1/N^3 against 1/N of variance for a sum); asked for ten times, over 200 seeds.
  @Test
  void aLatinHypercubeFindsTheMeanOfASumFarBetterThanChance() {
    double random = 0;
    double stratified = 0;
    for (int seed = 0; seed < 200; seed++) {
      random += square(meanOfSum(new RandomPoints(seed, ABC), 64) - 1.5);
      stratified += square(meanOfSum(new LatinHypercube(seed, ABC, 64), 64) - 1.5);
    }
    assertThat(random / 200).isBetween(0.25 / 64 * 0.6, 0.25 / 64 * 1.6); // 4 sigma of 200 squares
    assertThat(Math.sqrt(stratified)).isLessThan(0.1 * Math.sqrt(random));
  }

  private static double square(double x) {
    return x * x;
  }

  private static double meanOfSum(Sampling design, int runs) {
    double sum = 0;
    for (int k = 0; k < runs; k++) {
      sum += Arrays.stream(design.at(k)).sum();
    }
    return sum / runs;
  }

  @Test
  void theSobolSequenceBeforeScramblingIsHipparchuss() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      names.add("f" + i);
    }
    SobolPoints ours = new SobolPoints(1, names);
    SobolSequenceGenerator theirs = new SobolSequenceGenerator(40);
    for (int k = 0; k < 5000; k++) {
      double[] point = theirs.nextVector();
      for (int i = 0; i < 40; i++) {
        assertThat(ours.digits(i, k) * 0x1p-52).isEqualTo(point[i]);
      }
    }
  }

  /// Scrambling keeps the net: of the first 2^m points each of 2^m equal slices of every axis has one, and of the first two factors each of the 16 x 16 squares of 256.
  @Test
  void scrambledPointsFillSlicesAndSquaresEvenly() {
    for (int seed = 1; seed <= 20; seed++) {
      SobolPoints design = new SobolPoints(seed, ABC);
      int[][] slices = new int[3][256];
      int[] squares = new int[256];
      for (int k = 0; k < 256; k++) {
        double[] p = design.at(k);
        for (int i = 0; i < 3; i++) {
          slices[i][(int) (p[i] * 256)]++;
        }
        int column = (int) (p[0] * 16);
        int row = (int) (p[1] * 16);
        squares[column * 16 + row]++;
      }
      for (int[] each : List.of(slices[0], slices[1], slices[2], squares)) {
        assertThat(each).containsOnly(1);
      }
    }
  }

  /// Over 4,000 seeds one run's coordinate is uniform: 20 bins, chi-square, refused at 1 in 10,000.
  @Test
  void overSeedsEveryScrambledPointIsUniform() {
    for (int run : new int[] {0, 1, 77}) {
      long[] counts = new long[20];
      for (int seed = 0; seed < 4000; seed++) {
        counts[(int) (new SobolPoints(seed, List.of("a")).at(run)[0] * 20)]++;
      }
      double[] expected = new double[20];
      Arrays.fill(expected, 200);
      assertThat(new ChiSquareTest().chiSquareTest(expected, counts)).isGreaterThan(1e-4);
    }
  }

  /// A product of three factors, 4,096 runs: the scrambled sequence's error falls about as 1/N; asked for a tenth of chance's over 20 seeds.
  @Test
  void theSobolSequenceIntegratesFarBetterThanChance() {
    double random = 0;
    double sequence = 0;
    for (int seed = 0; seed < 20; seed++) {
      random += square(meanOfProduct(new RandomPoints(seed, ABC), 4096) - 1);
      sequence += square(meanOfProduct(new SobolPoints(seed, ABC), 4096) - 1);
    }
    assertThat(Math.sqrt(sequence)).isLessThan(0.1 * Math.sqrt(random));
  }

  private static double meanOfProduct(Sampling design, int runs) {
    double sum = 0;
    for (int k = 0; k < runs; k++) {
      double product = 1;
      for (double u : design.at(k)) {
        product *= 2 * u;
      }
      sum += product;
    }
    return sum / runs;
  }

  @Test
  void aGridCrossesEveryLevelAndDrawsTheRestOncePerRound() {
    List<Factor> factors = List.of(factor("a=0:2"), factor("b=uniform(0,1)"), factor("c=x,y"));
    Design design = new Design(factors, Correlation.none(), new Grid(3, factors));
    assertThat(design.whole()).isEqualTo(6);
    List<String> cells = new ArrayList<>();
    for (int run = 6; run < 12; run++) {
      List<Input> in = design.inputs(run);
      cells.add(in.get(0).value() + in.get(2).value());
      assertThat(in.get(1)).isEqualTo(design.inputs(6).get(1));
      assertThat(design.draws(run)).isEqualTo(1);
    }
    assertThat(cells).isEqualTo(List.of("0x", "0y", "1x", "1y", "2x", "2y"));
    assertThat(design.inputs(0).get(1)).isNotEqualTo(design.inputs(6).get(1));
  }

  @Test
  void aGridBeyondCountingIsRefused() {
    List<Factor> many = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      many.add(factor("f" + i + "=0:9"));
    }
    assertThatThrownBy(() -> new Grid(1, many)).hasMessageContaining("cells; give fewer levels");
  }

  /// 20,000 runs: the sample correlation of normal scores has a deviation of (1 - r^2) / sqrt(n), at most 0.007; four of them are a false alarm in 16,000. The third factor stays independent.
  @Test
  void correlatedFactorsMoveTogetherAndKeepTheirOwnDistributions() {
    List<Factor> factors =
        List.of(factor("a=normal(0,1)"), factor("b=lognormal(1,1)"), factor("c=uniform(0,1)"));
    Correlation correlation = Correlation.of(ABC, List.of(new Pair("a", "b", 0.7)));
    Design design = new Design(factors, correlation, new RandomPoints(1, ABC));
    int n = 20_000;
    double[][] x = new double[3][];
    for (int i = 0; i < 3; i++) {
      int at = i;
      x[i] =
          column(
              k ->
                  design.inputs(k).stream()
                      .mapToDouble(v -> Double.parseDouble(v.value()))
                      .toArray(),
              n,
              at);
    }
    double[] logs = Arrays.stream(x[1]).map(StrictMath::log).toArray();
    double[] scores = Arrays.stream(x[2]).map(Normal::score).toArray();
    PearsonsCorrelation r = new PearsonsCorrelation();
    assertThat(r.correlation(x[0], logs)).isCloseTo(0.7, within(4 * 0.51 / Math.sqrt(n)));
    assertThat(r.correlation(x[0], scores)).isCloseTo(0, within(4 / Math.sqrt(n)));
    long below = Arrays.stream(x[1]).filter(v -> v < 1).count();
    assertThat(below / (double) n).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(n)));
  }

  @Test
  void correlationsThatCannotBeAreRefused() {
    List<Pair> odd =
        List.of(new Pair("a", "b", 0.9), new Pair("b", "c", 0.9), new Pair("a", "c", -0.9));
    assertThatThrownBy(() -> Correlation.of(ABC, odd))
        .hasMessage(
            "these correlations exclude one another: a,b=0.9 b,c=0.9 a,c=-0.9 (least eigenvalue of their matrix -0.8, must be above 0)");
    assertThatThrownBy(() -> Correlation.of(ABC, List.of(new Pair("a", "d", 0.5))))
        .hasMessage("d is correlated but does not vary; it must be among a, b, c");
    assertThatThrownBy(
            () -> Correlation.of(ABC, List.of(new Pair("a", "b", 0.5), new Pair("b", "a", 0.4))))
        .hasMessage("b,a is given twice");
    assertThatThrownBy(() -> Pair.read("a,b=1"))
        .hasMessage("a,b=1 must lie strictly between -1 and 1");
    assertThatThrownBy(() -> Pair.read("a=0.4"))
        .hasMessage("\"a=0.4\" is not path,path=correlation");
    assertThat(Pair.read("x.y, z=-0.25")).isEqualTo(new Pair("x.y", "z", -0.25));
  }
}
