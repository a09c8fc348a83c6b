package org.openemd.tracking;

/// What a tracked object can be taken for.
enum ObjectClass {
  WARHEAD(0),
  STAGE(1),
  DEBRIS(2);

  private final int place;

  ObjectClass(int place) {
    this.place = place;
  }

  /// Where its probability stands among those of all classes.
  int place() {
    return place;
  }
}
