package org.openemd.flight;

import java.util.List;

/// A ballistic missile or an interceptor booster, published or notional.
///
/// @param thrustTermination whether the last stage can be cut off on command; without it the vehicle is aimed by loft
/// @param status `published` or `notional` (or `calibrated`), shown wherever the vehicle appears
public record Vehicle(
    String id,
    String name,
    String status,
    List<Stage> stages,
    Payload payload,
    DragTable drag,
    Steering steering,
    boolean thrustTermination) {}
