package org.openemd.run;

import java.util.List;
import org.openemd.engagement.InterceptError;
import org.openemd.math.Unit;
import org.openemd.math.Vec3;
import org.openemd.tracking.Track;
import org.openemd.tracking.TrackPrediction;

/// What was believed of a target when a shot was committed to it, or handed over to its seeker.
///
/// @param told the track as the interceptor was last told it
/// @param intercept where and when they meet, as then planned (s)
/// @param closing velocity of the target seen from the interceptor there
/// @param scale what the scenario multiplies errors at handover by
/// @param navigation standard deviation of the kill vehicle's own place, each way
/// @param basket radius of its seeker's basket
/// @param picture what else was tracked
public record Aim(
    String interceptor,
    Stage stage,
    @Unit("s") double time,
    Track told,
    @Unit("s") double intercept,
    @Unit("m/s") Vec3 closing,
    @Unit("1") double scale,
    @Unit("m") double navigation,
    @Unit("m") double basket,
    List<Track> picture) {

  /// How far the shot has come.
  public enum Stage {
    COMMIT,
    HANDOVER
  }

  public Aim {
    picture = List.copyOf(picture);
  }

  /// The track at the meeting.
  public Track predicted() {
    return TrackPrediction.at(told, intercept);
  }

  /// What the track is believed to be wrong by at the meeting.
  public InterceptError tracked() {
    return InterceptError.of(predicted().covariance(), closing);
  }

  /// The same for the kill vehicle, which does not know its own place exactly either.
  public InterceptError handedOver() {
    return tracked().with(scale, navigation);
  }
}
