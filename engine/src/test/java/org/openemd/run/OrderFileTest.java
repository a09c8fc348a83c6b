package org.openemd.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("regression")
class OrderFileTest {
  private static Situation nothing() {
    throw new AssertionError("recorded orders need no look");
  }

  @Test
  void ordersAreReadAsWritten() {
    OrderFile.Read read =
        OrderFile.read(
            "orders.csv",
            List.of(
                "time_s,verb,track,battery,shots,refused",
                "# a person wrote this",
                "120,hold,all",
                "300.5,engage,2,redzikowo,3,",
                "310,release,0,,,"));
    assertThat(read.problems()).isEmpty();
    assertThat(read.orders())
        .containsExactly(
            new OrderRecord(120, "hold", 0, "", 0, ""),
            new OrderRecord(300.5, "engage", 2, "redzikowo", 3, ""),
            new OrderRecord(310, "release", 0, "", 0, ""));
  }

  @Test
  void everyProblemIsNamedWithItsLine() {
    OrderFile.Read read =
        OrderFile.read("o.csv", List.of("200,fire,1", "100,engage,0,,0", "x,hold,all"));
    assertThat(read.problems())
        .containsExactly(
            "o.csv:1: no order is called \"fire\"; orders are abort, engage, hold, release, reserve",
            "o.csv:2: time_s 100 s is before the order above it; orders go in order of time",
            "o.csv:2: track is \"0\"; it must be a number from 1 to 1000000",
            "o.csv:2: engage needs a battery",
            "o.csv:2: shots is \"0\"; it must be a number from 1 to 1000",
            "o.csv:3: time_s is \"x\"; it must be a number from 0 to 1000000",
            "o.csv:3: time_s x s is before the order above it; orders go in order of time");
  }

  @Test
  void eachRecordedOrderIsHandedOutOnceAtItsTime() {
    OrderRecord early = new OrderRecord(10, "hold", 0, "", 0, "");
    OrderRecord late = new OrderRecord(20, "release", 0, "", 0, "");
    OrderSource source = OrderSource.recorded(List.of(early, late));
    assertThat(source.upTo(5, OrderFileTest::nothing)).isEmpty();
    assertThat(source.upTo(10, OrderFileTest::nothing)).containsExactly(early);
    assertThat(source.upTo(15, OrderFileTest::nothing)).isEmpty();
    assertThat(source.upTo(30, OrderFileTest::nothing)).containsExactly(late);
  }
}
