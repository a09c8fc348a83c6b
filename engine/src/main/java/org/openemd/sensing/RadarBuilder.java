package org.openemd.sensing;

import java.util.List;
import org.openemd.earth.Geodetic;

/// Makes a {@link Radar} part by part, or one that differs from another in some parts: 27 numbers in a row are easily swapped.
///
/// Parts, units and meanings are those of the record. What is not said is nothing: no losses, no errors, no false alarms, straight rays, one look at a false-alarm
/// probability of 1e-6, no fence, switched on.
public final class RadarBuilder {
  private final String id;
  private String name = "";
  private Geodetic site = new Geodetic(0, 0, 0);
  private double frequency;
  private double peakPower;
  private double dutyFactor;
  private double transmitGain;
  private double receiveArea;
  private double noiseTemperature;
  private double losses = 1;
  private double dwell;
  private int integratedLooks = 1;
  private double falseAlarmProbability = 1e-6;
  private double falseAlarmRate;
  private double beamwidth;
  private double bandwidth;
  private Radar.Registration registration = new Radar.Registration(0, 0);
  private Radar.Refractivity refractivity = Radar.Refractivity.NONE;
  private double revisit;
  private List<Radar.Face> faces = List.of();
  private double minElevation;
  private double maxElevation;
  private double instrumentedRange;
  private boolean steered;
  private double slewRate;
  private Radar.TimePolicy time = new Radar.TimePolicy(null, 0, 0, 0, 0, 0);
  private boolean active = true;

  /// Of a radar that is called `id`.
  public RadarBuilder(String id) {
    this.id = id;
  }

  /// With all parts of another radar.
  public RadarBuilder(Radar r) {
    id = r.id();
    name = r.name();
    site = r.site();
    frequency = r.frequency();
    peakPower = r.peakPower();
    dutyFactor = r.dutyFactor();
    transmitGain = r.transmitGain();
    receiveArea = r.receiveArea();
    noiseTemperature = r.noiseTemperature();
    losses = r.losses();
    dwell = r.dwell();
    integratedLooks = r.integratedLooks();
    falseAlarmProbability = r.falseAlarmProbability();
    falseAlarmRate = r.falseAlarmRate();
    beamwidth = r.beamwidth();
    bandwidth = r.bandwidth();
    registration = r.registration();
    refractivity = r.refractivity();
    revisit = r.revisit();
    faces = r.faces();
    minElevation = r.minElevation();
    maxElevation = r.maxElevation();
    instrumentedRange = r.instrumentedRange();
    steered = r.steered();
    slewRate = r.slewRate();
    time = r.time();
    active = r.active();
  }

  /// What it is called.
  public RadarBuilder name(String value) {
    name = value;
    return this;
  }

  /// Where it stands.
  public RadarBuilder site(Geodetic value) {
    site = value;
    return this;
  }

  /// Carrier (Hz).
  public RadarBuilder frequency(double value) {
    frequency = value;
    return this;
  }

  /// Transmitted peak power (W).
  public RadarBuilder peakPower(double value) {
    peakPower = value;
    return this;
  }

  /// Mean power / peak power.
  public RadarBuilder dutyFactor(double value) {
    dutyFactor = value;
    return this;
  }

  /// Linear.
  public RadarBuilder transmitGain(double value) {
    transmitGain = value;
    return this;
  }

  /// Effective (m2).
  public RadarBuilder receiveArea(double value) {
    receiveArea = value;
    return this;
  }

  /// Of the system (K).
  public RadarBuilder noiseTemperature(double value) {
    noiseTemperature = value;
    return this;
  }

  /// Linear.
  public RadarBuilder losses(double value) {
    losses = value;
    return this;
  }

  /// On one target a look (s).
  public RadarBuilder dwell(double value) {
    dwell = value;
    return this;
  }

  /// Added after detection.
  public RadarBuilder integratedLooks(int value) {
    integratedLooks = value;
    return this;
  }

  /// In one resolution cell.
  public RadarBuilder falseAlarmProbability(double value) {
    falseAlarmProbability = value;
    return this;
  }

  /// False plots a scan.
  public RadarBuilder falseAlarmRate(double value) {
    falseAlarmRate = value;
    return this;
  }

  /// Half-power, at boresight (rad).
  public RadarBuilder beamwidth(double value) {
    beamwidth = value;
    return this;
  }

  /// Of the pulse (Hz).
  public RadarBuilder bandwidth(double value) {
    bandwidth = value;
    return this;
  }

  /// What its survey leaves unknown.
  public RadarBuilder registration(Radar.Registration value) {
    registration = value;
    return this;
  }

  /// Of the air at the site.
  public RadarBuilder refractivity(Radar.Refractivity value) {
    refractivity = value;
    return this;
  }

  /// Between scans (s).
  public RadarBuilder revisit(double value) {
    revisit = value;
    return this;
  }

  /// At least one.
  public RadarBuilder faces(List<Radar.Face> value) {
    faces = value;
    return this;
  }

  /// Above the local horizontal (rad).
  public RadarBuilder minElevation(double value) {
    minElevation = value;
    return this;
  }

  /// Above the local horizontal (rad).
  public RadarBuilder maxElevation(double value) {
    maxElevation = value;
    return this;
  }

  /// Beyond which nothing is processed (m).
  public RadarBuilder instrumentedRange(double value) {
    instrumentedRange = value;
    return this;
  }

  /// Whether the one face is turned.
  public RadarBuilder steered(boolean value) {
    steered = value;
    return this;
  }

  /// Of a steered face (rad/s).
  public RadarBuilder slewRate(double value) {
    slewRate = value;
    return this;
  }

  /// How it spends its time.
  public RadarBuilder time(Radar.TimePolicy value) {
    time = value;
    return this;
  }

  /// Switched on.
  public RadarBuilder active(boolean value) {
    active = value;
    return this;
  }

  /// The radar.
  public Radar build() {
    return new Radar(
        id,
        name,
        site,
        frequency,
        peakPower,
        dutyFactor,
        transmitGain,
        receiveArea,
        noiseTemperature,
        losses,
        dwell,
        integratedLooks,
        falseAlarmProbability,
        falseAlarmRate,
        beamwidth,
        bandwidth,
        registration,
        refractivity,
        revisit,
        faces,
        minElevation,
        maxElevation,
        instrumentedRange,
        steered,
        slewRate,
        time,
        active);
  }
}
