package org.openemd.console.whatif;

import org.openemd.console.library.Choice;
import org.openemd.console.library.Library;

/// Answers what-if questions, one at a time, on a fixed number of processors. May be asked by many threads at once; each waits for its answer.
public final class WhatIf implements AutoCloseable {
  private final MapMaker maker;
  private final Desk desk;

  /// @param library where scenarios are found
  /// @param threads that make a map
  public WhatIf(Library library, int threads) {
    maker = new MapMaker(library, threads);
    desk = new Desk(maker::practise);
  }

  /// The picture.
  ///
  /// @param person whose newer question takes the place of an older one that still waits
  public Reply<MapPicture> picture(String person, MapQuestion question) {
    return desk.ask(person + "/map", waited -> maker.picture(question, waited));
  }

  /// The same cells as `map.csv`.
  public Reply<String> csv(String person, MapQuestion question) {
    return desk.ask(person + "/csv", _ -> maker.csv(question));
  }

  /// What can be moved in a scenario.
  public Reply<MapControls> controls(String person, Choice choice) {
    return desk.ask(person + "/controls", _ -> maker.controls(choice));
  }

  @Override
  public void close() {
    desk.close();
  }
}
