package org.openemd.tracking.batch;

/// Where a block keeps what: a row of {@link #LANES} numbers for each quantity.
final class Rows {
  /// Tracks in a block: a few vectors wide, so that one vector's division hides behind the next one's sums.
  static final int LANES = 32;

  /// Of the state: x y z vx vy vz and the ballistic parameter.
  static final int STATES = 7;

  /// Rows of a block of tracks: state, upper triangle of its covariance row by row, time.
  static final int TIME = STATES + STATES * (STATES + 1) / 2;

  static final int COUNT = TIME + 1;

  /// Numbers in a block of tracks.
  static final int BLOCK = COUNT * LANES;

  /// Where the covariance of two states begins in a block: at 7 i + j.
  static final int[] COVARIANCE = covariance();

  // Rows of the work buffer, prediction: the step; the last stage's velocity and acceleration, and
  // the sums of accelerations that position and
  // velocity take.
  static final int STEP = 0;
  static final int SPEED = 1;
  static final int PULL = 4;
  static final int TO_POSITION = 7;
  static final int TO_VELOCITY = 10;
  // How a step changes velocities by positions (3 x 3), and turns them; what passes.
  static final int KICK = 13;
  static final int TURN = 22;
  static final int PASSING = 24;
  static final int GRADIENT = 24;
  static final int PLACE = 24;

  // Rows of the work buffer, update: sines and cosines, measured direction, line of sight,
  // distance, two directions across it, innovations.
  static final int SINE = 1;
  static final int MEASURED = 5;
  static final int SIGHT = 8;
  static final int DISTANCE = 11;
  static final int ACROSS = 12;
  static final int OTHER = 15;
  static final int INNOVATION = 18;
  // Covariance of the state with each of the three innovations; minus one over their variances.
  static final int GAIN_ACROSS = 20;
  static final int GAIN_OTHER = 27;
  static final int GAIN_ALONG = 34;
  static final int SCALE = 41;
  // Trace of the position's covariance after the first two, and the sum of the squares of its
  // entries.
  static final int ROUND = 44;
  static final int WORK = 46;

  /// Rows of a site: position, east, north, up, Earth-fixed.
  static final int SITE = 12;

  private Rows() {}

  private static int[] covariance() {
    int[] at = new int[STATES * STATES];
    int row = STATES;
    for (int i = 0; i < STATES; i++) {
      for (int j = i; j < STATES; j++) {
        at[STATES * i + j] = row * LANES;
        at[STATES * j + i] = row * LANES;
        row++;
      }
    }
    return at;
  }

  /// Where the covariance of states `i` and `j` begins in a block.
  static int covariance(int i, int j) {
    return COVARIANCE[STATES * i + j];
  }
}
