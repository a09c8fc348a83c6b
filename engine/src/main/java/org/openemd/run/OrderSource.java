package org.openemd.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Where a person's orders come from; the only way in for them. Asked once in every second of scenario time, so that a source that takes its time sets the pace of a run.
public interface OrderSource {
  /// Nobody gives orders.
  OrderSource NONE = (now, situation) -> List.of();

  /// The orders given since the last call and up to `now` (s), in order.
  ///
  /// @param situation to look at; made only when it is asked for, and the same run comes of it whether it is or not
  List<OrderRecord> upTo(double now, Supplier<Situation> situation);

  /// Nobody gives orders.
  static OrderSource none() {
    return NONE;
  }

  /// Orders given earlier, each handed out once at its time.
  static OrderSource recorded(List<OrderRecord> orders) {
    List<OrderRecord> waiting = new ArrayList<>(orders);
    return (now, situation) -> {
      List<OrderRecord> due = waiting.stream().filter(o -> o.time() <= now).toList();
      waiting.removeAll(due);
      return due;
    };
  }
}
