package org.openemd.console.whatif;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openemd.math.Unit;

/// What can be moved in a scenario, each by the paths that `--set` takes.
///
/// @param sites which can be dragged, with all that stands there
/// @param sliders numbers
/// @param switches things that are on or off
/// @param assumptions sets of disputed values
/// @param threats groups whose missiles can be mapped
/// @param regions groups of countries that can be mapped
public record MapControls(
    String scenario,
    String title,
    String scenarioHash,
    List<Movable> sites,
    List<Slider> sliders,
    List<Switch> switches,
    List<AssumptionSwitch> assumptions,
    List<Threat> threats,
    List<Region> regions) {

  /// A site.
  ///
  /// @param latitudePath such as `sites.brdy.latitude_deg`
  /// @param source of where it is
  public record Movable(
      MapPicture.Site site,
      String latitudePath,
      String longitudePath,
      String status,
      String source) {}

  /// A number.
  ///
  /// @param kind `burnout_speed`, `radar_power` or `release_delay`
  /// @param of what it is a value of, as people call it
  /// @param unit as a symbol, of all its numbers
  /// @param low end of the slider: of what is argued, else a quarter of the value
  /// @param high end of the slider: of what is argued, else four times the value
  /// @param step of the slider
  /// @param argued whether the ends are those of the public argument
  /// @param least that the scenario's language allows
  /// @param most that it allows
  /// @param source who says so; empty where nobody argues
  public record Slider(
      String path,
      String kind,
      String of,
      String unit,
      @Unit("-") double value,
      @Unit("-") double low,
      @Unit("-") double high,
      @Unit("-") double step,
      boolean argued,
      @Unit("-") double least,
      @Unit("-") double most,
      String source) {}

  /// Something that is on (`true`) or off (`false`).
  ///
  /// @param kind `share` or `radar`
  /// @param from who shares; empty for a radar
  /// @param to whom it is given
  /// @param what is given: plots, tracks or launch-warning
  /// @param delay until it arrives; none for a radar
  public record Switch(
      String path,
      String kind,
      String name,
      String from,
      String to,
      String what,
      @Unit("s") @Nullable Double delay,
      boolean on,
      String source) {}

  /// An assumption set.
  public record AssumptionSwitch(String name, String title, boolean on) {}

  /// A group of missiles.
  public record Threat(String id, String name, String vehicle, String from, int count) {}

  /// A group of countries.
  public record Region(String id, String name) {}
}
