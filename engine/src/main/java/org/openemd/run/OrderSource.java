package org.openemd.run;

import java.util.ArrayList;
import java.util.List;

/// Where a person's orders come from; the only way in for them.
public interface OrderSource {

  /// The orders given since the last call and up to `now` (s), in order.
  List<OrderRecord> upTo(double now);

  /// Nobody gives orders.
  static OrderSource none() {
    return now -> List.of();
  }

  /// Orders given earlier, each handed out once at its time.
  static OrderSource recorded(List<OrderRecord> orders) {
    List<OrderRecord> waiting = new ArrayList<>(orders);
    return now -> {
      List<OrderRecord> due = waiting.stream().filter(o -> o.time() <= now).toList();
      waiting.removeAll(due);
      return due;
    };
  }
}
