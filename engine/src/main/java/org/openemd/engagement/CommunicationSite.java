package org.openemd.engagement;

import org.openemd.earth.Geodetic;

/// A site that can send updates to an interceptor above its horizon.
public record CommunicationSite(String id, String name, Geodetic site) {}
