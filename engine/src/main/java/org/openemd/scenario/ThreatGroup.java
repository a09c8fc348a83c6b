package org.openemd.scenario;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openemd.earth.Geodetic;
import org.openemd.flight.Loft;
import org.openemd.flight.Vehicle;
import org.openemd.math.Unit;
import org.openemd.world.Signature;

/// Missiles of one kind from one place to one aim; the threats are named `<id>-1`, `<id>-2` and so on.
///
/// @param loft which of the flights to the aim
/// @param firstLaunch scenario clock
/// @param spacing between launches of the salvo
/// @param warhead radar cross sections of the re-entry body, true
/// @param stage radar cross sections of spent stages, true
/// @param debris what the last separation leaves behind, each missile; null when nothing
/// @param undiscriminated further objects of each missile that nothing tells from its warhead
public record ThreatGroup(
    String id,
    String name,
    Vehicle vehicle,
    Geodetic launch,
    String launchName,
    Geodetic aim,
    String aimName,
    Loft loft,
    int count,
    @Unit("s") double firstLaunch,
    @Unit("s") double spacing,
    Signature warhead,
    Signature stage,
    @Nullable Debris debris,
    int undiscriminated) {

  /// One such missile at time zero, at another aim.
  public ThreatGroup alone(Geodetic at) {
    String name =
        String.format(Locale.ROOT, "%.1f, %.1f", at.latitudeDegrees(), at.longitudeDegrees());
    return new ThreatGroup(
        id,
        name,
        vehicle,
        launch,
        launchName,
        at,
        name,
        loft,
        1,
        0,
        0,
        warhead,
        stage,
        debris,
        undiscriminated);
  }

  /// The same from another place.
  public ThreatGroup launchedFrom(Geodetic place, String called) {
    return with(place, called, loft);
  }

  /// The same on another of the flights to its aim.
  public ThreatGroup lofted(Loft other) {
    return with(launch, launchName, other);
  }

  private ThreatGroup with(Geodetic place, String called, Loft flight) {
    return new ThreatGroup(
        id,
        name,
        vehicle,
        place,
        called,
        aim,
        aimName,
        flight,
        count,
        firstLaunch,
        spacing,
        warhead,
        stage,
        debris,
        undiscriminated);
  }

  /// Pieces without thrust or purpose that fall with the rest.
  ///
  /// @param pieces how many
  /// @param speed standard deviation of the velocity with which each leaves, each way
  public record Debris(int pieces, @Unit("m/s") double speed, Signature signature) {}
}
