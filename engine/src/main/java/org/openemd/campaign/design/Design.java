package org.openemd.campaign.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What varies and by which plan: the inputs of any run by its number.
public final class Design {
  private final List<Factor> factors;
  private final Correlation correlation;
  private final Sampling sampling;

  /// @param sampling of as many coordinates as there are factors
  public Design(List<Factor> factors, Correlation correlation, Sampling sampling) {
    this.factors = List.copyOf(factors);
    this.correlation = correlation;
    this.sampling = sampling;
  }

  /// What varies, in the order of the coordinates.
  public List<Factor> factors() {
    return factors;
  }

  /// What each factor is in a run; a factor that the design leaves as the scenario has it is not named.
  public List<Input> inputs(int run) {
    if (run < 0 || run >= sampling.most()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "run %d: must be from 0 to %d", run, sampling.most() - 1));
    }
    double[] point = correlation.couple(sampling.at(run));
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < point.length; i++) {
      if (!Double.isNaN(point[i])) {
        Factor f = factors.get(i);
        inputs.add(new Input(f.path(), f.distribution().text(point[i])));
      }
    }
    return List.copyOf(inputs);
  }

  /// The run number whose random streams a run meets: its own, unless the design compares runs with one another.
  public int draws(int run) {
    return sampling.draws(run);
  }

  /// How many runs make the design whole; multiples of it are whole too.
  public int whole() {
    return sampling.whole();
  }

  /// How many runs there are at most.
  public int most() {
    return sampling.most();
  }
}
