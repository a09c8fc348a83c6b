package org.openemd.scenario;

import org.openemd.command.Battery;
import org.openemd.engagement.KillVehicle;

/// A battery and the kill vehicle that its interceptors carry.
public record WeaponSite(Battery battery, KillVehicle killVehicle) {}
