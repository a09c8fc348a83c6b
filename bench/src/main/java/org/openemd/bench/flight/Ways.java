package org.openemd.bench.flight;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.openemd.earth.Atmosphere;
import org.openemd.flight.batch.ArcKernels;

/// The ways by name.
final class Ways {
  /// From the slowest on.
  static final List<String> NAMES =
      List.of("orekit", "naive", "careful", "hipparchus", "event", "scalar", "batch", "kepler");

  /// The air of all: the standard atmosphere's density.
  static final DoubleUnaryOperator AIR = Atmosphere::density;

  /// Top of the air that counts, about where the kernels let it begin (m).
  static final double TOP = 200e3;

  private Ways() {}

  static Way named(String name) {
    return switch (name) {
      case "orekit" -> new OrekitWay(AIR, TOP);
      case "hipparchus" -> HipparchusWay.within(1, new BareEquations(AIR, TOP));
      case "careful" -> HipparchusWay.within(0.02, new BareEquations(AIR, TOP));
      case "naive" -> new NaiveWay(new BareEquations(AIR, TOP));
      case "event" -> new EventWay();
      case "scalar" -> new KernelWay(ArcKernels.scalar());
      case "batch" -> new KernelWay(ArcKernels.fastest());
      case "kepler" -> new KeplerWay();
      default -> throw new IllegalArgumentException("no way is called " + name);
    };
  }

  /// The same forces at 1e-13.
  static Way judge() {
    return HipparchusWay.judge(new BareEquations(AIR, TOP));
  }
}
