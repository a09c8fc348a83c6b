package org.openemd.console.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("law")
class DeskTest {
  private static CompletableFuture<Reply<String>> asked(Desk desk, String person, String answer) {
    return CompletableFuture.supplyAsync(
        () -> desk.ask(person, _ -> answer), r -> Thread.ofVirtual().start(r));
  }

  private static String wait(CountDownLatch latch) {
    try {
      latch.await();
      return "done";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void until(java.util.function.BooleanSupplier there) throws InterruptedException {
    for (int i = 0; i < 1000 && !there.getAsBoolean(); i++) {
      Thread.sleep(5);
    }
    assertThat(there.getAsBoolean()).isTrue();
  }

  @Test
  void aNewerQuestionOfTheSamePersonTakesThePlaceOfOneThatStillWaits() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    try (Desk desk = new Desk(() -> false)) {
      CompletableFuture<Reply<String>> first =
          CompletableFuture.supplyAsync(
              () -> desk.ask("a", _ -> wait(held)), r -> Thread.ofVirtual().start(r));
      until(() -> desk.isBusy());
      CompletableFuture<Reply<String>> older = asked(desk, "a", "older");
      until(() -> desk.waiting() == 1);
      CompletableFuture<Reply<String>> other = asked(desk, "b", "other");
      until(() -> desk.waiting() == 2);
      CompletableFuture<Reply<String>> newer = asked(desk, "a", "newer");
      assertThat(older.get()).isEqualTo(new Reply.Superseded<>());
      held.countDown();
      assertThat(first.get()).isEqualTo(new Reply.Given<>("done"));
      assertThat(newer.get()).isEqualTo(new Reply.Given<>("newer"));
      assertThat(other.get()).isEqualTo(new Reply.Given<>("other"));
    }
  }

  @Test
  void moreThanAFewWaitersAreSentAwayAtOnce() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    try (Desk desk = new Desk(() -> false)) {
      asked(desk, "first", "first").get();
      CompletableFuture<Reply<String>> first =
          CompletableFuture.supplyAsync(
              () -> desk.ask("a", _ -> wait(held)), r -> Thread.ofVirtual().start(r));
      until(() -> desk.isBusy());
      List<CompletableFuture<Reply<String>>> all =
          java.util.stream.IntStream.range(0, 60)
              .mapToObj(i -> asked(desk, "p" + i, "answer " + i))
              .toList();
      until(() -> all.stream().filter(CompletableFuture::isDone).count() == 10);
      assertThat(all.stream().filter(f -> f.isDone()).map(CompletableFuture::join))
          .containsOnly(new Reply.Busy<>());
      held.countDown();
      assertThat(first.get()).isEqualTo(new Reply.Given<>("done"));
    }
  }

  @Test
  void aFaultOfOneAnswerIsNotTheNext() {
    try (Desk desk = new Desk(() -> false)) {
      assertThatThrownBy(() ->
              desk.ask(
                  "a",
                  _ -> {
                    throw new IllegalStateException("broken");
                  }))
          .hasMessage("broken");
      assertThat(desk.ask("a", _ -> "well")).isEqualTo(new Reply.Given<>("well"));
    }
  }

  @Test
  void whileNobodyAsksItDoesSomethingElseUntilThereIsNoMore() throws Exception {
    AtomicInteger done = new AtomicInteger();
    try (Desk desk = new Desk(() -> done.incrementAndGet() < 5)) {
      until(() -> done.get() == 5);
      assertThat(desk.ask("a", _ -> "well")).isEqualTo(new Reply.Given<>("well"));
    }
  }
}
