package org.openemd.console.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openemd.console.WrongInput;

/// Jobs as real processes: what becomes of them, and what bounds them.
@Tag("law")
class JobsTest {
  private static final JobLimits USUAL = JobLimits.usual();
  private static final String SHORT = "scenarios/short.yaml";

  @TempDir private Path data = Path.of("");

  private JobSpec sweep(int runs, String... more) {
    List<String> words =
        Stream.concat(Stream.of(SHORT, "--runs", Integer.toString(runs)), Stream.of(more)).toList();
    return TestJobs.spec(data, "sweep", words.toArray(String[]::new));
  }

  @Test
  void aRunIsCarriedOutByAProcessOfItsOwnAndKeepsItsAnswerItsTalkAndItsFiles() throws Exception {
    try (Jobs jobs = TestJobs.open(data, USUAL)) {
      Job job = jobs.submit(TestJobs.spec(data, "run", SHORT, "--format", "json"), "anna", false);
      Job done = TestJobs.ended(jobs, job.id());
      assertThat(done.state()).as(done.reason()).isEqualTo(JobState.DONE);
      assertThat(done.exitCode()).contains(0);
      assertThat(done.progress()).isEqualTo(1);
      assertThat(done.by()).isEqualTo("anna");
      assertThat(done.cpu()).isPositive();
      assertThat(done.spec().command()).isEqualTo("./emd run scenarios/short.yaml --format json");
      assertThat(done.spec().answerType()).isEqualTo("application/json");
      assertThat(jobs.files(job.id()))
          .extracting(JobFile::name)
          .contains("manifest.json", "report.html", "events.csv", "replay.czml");
      assertThat(done.bytes())
          .isEqualTo(jobs.files(job.id()).stream().mapToLong(JobFile::bytes).sum());
      assertThat(Files.readString(jobs.answer(job.id()))).startsWith("{");
      assertThat(Files.readString(jobs.talk(job.id())))
          .contains("Written to ")
          .doesNotContain("progress ");
    }
  }

  @Test
  void whoListensIsToldOfTheStatesAndHowFarASweepHasCome() throws Exception {
    List<Job> told = new CopyOnWriteArrayList<>();
    try (Jobs jobs = TestJobs.open(data, USUAL)) {
      try (AutoCloseable _ = jobs.listen(told::add)) {
        TestJobs.ended(jobs, jobs.submit(sweep(30), "", false).id());
      }
    }
    assertThat(told.stream().map(Job::state).distinct()).contains(JobState.RUNNING, JobState.DONE);
    assertThat(told.stream().map(Job::doing)).anyMatch(w -> w.matches("[0-9]+ of 30 runs"));
  }

  @Test
  void aSweepTellsWhatItSaysByNowWithIntervalsAndAtTheEndTheSameAsItsSummary() throws Exception {
    try (Jobs jobs = TestJobs.open(data, USUAL)) {
      Job job = jobs.submit(sweep(60), "", false);
      assertThat(TestJobs.ended(jobs, job.id()).state()).isEqualTo(JobState.DONE);
      SweepSoFar all = jobs.soFar(job.id()).orElseThrow();
      assertThat(all.runs()).isEqualTo(60);
      assertThat(all.asked()).isEqualTo(60);
      assertThat(all.leakage().value()).isBetween(all.leakage().low(), all.leakage().high());
      assertThat(all.groups()).isNotEmpty();
      assertThat(Files.readString(jobs.file(job.id(), "summary.json"))).contains("\"leakage\"");
    }
  }

  @Test
  void aJobThatIsCancelledStopsItsProcessAndIsTakenUpAgainWhereItStood() throws Exception {
    try (Jobs jobs = TestJobs.open(data, USUAL)) {
      String id = jobs.submit(sweep(2000), "", false).id();
      Job running = TestJobs.await(jobs, id, j -> j.progress() > 0.01);
      long pid = running.child().orElseThrow().pid();
      jobs.cancel(id);
      Job cancelled = TestJobs.ended(jobs, id);
      assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
      assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
      int kept = jobs.soFar(id).orElseThrow().runs();
      assertThat(jobs.resume(id).id()).isEqualTo(id);
      Job again = TestJobs.await(jobs, id, j -> j.doing().endsWith(" runs"));
      assertThat(again.progress()).isGreaterThanOrEqualTo(kept / 2000.0);
      jobs.cancel(id);
      TestJobs.ended(jobs, id);
    }
  }

  @Test
  void theSameWordsGiveTheJobThatIsKeptUnlessItIsAskedForAgain() throws Exception {
    try (Jobs jobs = TestJobs.open(data, USUAL)) {
      Job first = jobs.submit(sweep(5), "", false);
      assertThat(jobs.submit(sweep(5), "", false).id()).isEqualTo(first.id());
      assertThat(jobs.submit(sweep(6), "", false).id()).isNotEqualTo(first.id());
      Job again = jobs.submit(sweep(5), "", true);
      assertThat(again.id()).isGreaterThan(first.id());
      assertThat(again.identity()).isEqualTo(first.identity());
      assertThat(jobs.list().getFirst().id()).isEqualTo(again.id());
    }
  }

  @Test
  void onlyAsManyRunAndWaitAsMayAndTheRestIsRefused() throws Exception {
    try (Jobs jobs = TestJobs.open(data, USUAL.withRoom(2, 10, Duration.ZERO))) {
      String running = jobs.submit(sweep(1001), "", false).id();
      TestJobs.await(jobs, running, j -> j.state() == JobState.RUNNING);
      String next = jobs.submit(sweep(1002), "", false).id();
      String last = jobs.submit(sweep(1003), "", false).id();
      assertThat(jobs.get(next).state()).isEqualTo(JobState.QUEUED);
      assertThat(jobs.before(last)).isEqualTo(1);
      assertThatThrownBy(() -> jobs.submit(sweep(1004), "", false))
          .isInstanceOf(JobRefusal.class)
          .hasMessage("2 jobs wait already, as many as may; try again when one has ended")
          .extracting(e -> ((JobRefusal) e).kind())
          .isEqualTo(JobRefusal.Kind.FULL);
      assertThat(jobs.cancel(last).state()).isEqualTo(JobState.CANCELLED);
      assertThat(jobs.cancel(next).state()).isEqualTo(JobState.CANCELLED);
      jobs.cancel(running);
      TestJobs.ended(jobs, running);
    }
  }

  @Test
  void whatEndedFirstMakesRoomButNothingThatEndedAMomentAgo() throws Exception {
    String first;
    try (Jobs jobs = TestJobs.open(data, USUAL.withRoom(5, 2, Duration.ZERO))) {
      first = jobs.submit(sweep(1), "", false).id();
      TestJobs.ended(jobs, first);
      TestJobs.ended(jobs, jobs.submit(sweep(2), "", false).id());
      TestJobs.ended(jobs, jobs.submit(sweep(3), "", false).id());
      assertThat(jobs.list()).extracting(Job::id).hasSize(2).doesNotContain(first);
    }
    assertThat(data.resolve("jobs").resolve(first)).doesNotExist();
    try (Jobs jobs = TestJobs.open(data, USUAL.withRoom(5, 2, Duration.ofHours(1)))) {
      assertThatThrownBy(() -> jobs.submit(sweep(4), "", false))
          .hasMessage(
              "2 jobs are kept, as many as may, and none has ended more than 60 min ago; delete one");
    }
  }

  @Test
  void aJobThatNeedsMoreMemoryOrTimeThanItMayHaveSaysWhichLimitEndedIt() throws Exception {
    long little = 8L << 20;
    try (Jobs jobs = TestJobs.open(data, USUAL.withHeap(little))) {
      String id =
          jobs.submit(TestJobs.spec(data, "run", "scenarios/emd-2009.yaml"), "", false).id();
      Job job = TestJobs.ended(jobs, id);
      assertThat(job.state()).isEqualTo(JobState.FAILED);
      assertThat(job.reason()).isEqualTo("it needed more memory than a job has (8 MiB of heap)");
    }
    try (Jobs jobs = TestJobs.open(data, USUAL.withCpu(Duration.ofSeconds(3)))) {
      Job job = TestJobs.ended(jobs, jobs.submit(sweep(5000), "", false).id());
      assertThat(job.state()).isEqualTo(JobState.FAILED);
      assertThat(job.reason())
          .isEqualTo("it took more than 3.0 s of processor time, the limit of a job");
      assertThat(job.cpu()).isBetween(3.0, 8.0);
    }
  }

  @Test
  void whatTheProgramRefusesFailsWithItsOwnWords() throws Exception {
    try (Jobs jobs = TestJobs.open(data, USUAL)) {
      JobSpec spec = TestJobs.spec(data, "map", SHORT, "--from", "nowhere-land");
      Job job = TestJobs.ended(jobs, jobs.submit(spec, "", false).id());
      assertThat(job.state()).isEqualTo(JobState.FAILED);
      assertThat(job.exitCode()).contains(2);
      assertThat(job.reason()).startsWith("the input is wrong: ").contains("nowhere-land");
    }
  }

  @Test
  void aScenarioWithProblemsIsRefusedBeforeItIsAJob() throws Exception {
    try (Jobs jobs = TestJobs.open(data, USUAL)) {
      assertThatThrownBy(() -> jobs.submit(sweep(5, "--set", "doctrine.salvo=-3"), "", false))
          .isInstanceOf(WrongInput.class)
          .hasMessageContaining("doctrine.salvo");
      assertThat(jobs.list()).isEmpty();
    }
  }

  @Test
  void aDeletedJobLeavesNothingAndAFileIsReachedOnlyByANameOfTheList() throws Exception {
    try (Jobs jobs = TestJobs.open(data, USUAL)) {
      String id = jobs.submit(sweep(1), "", false).id();
      TestJobs.ended(jobs, id);
      for (String name : List.of("../job.json", "/etc/passwd", "..", "", ".lock", "chunks/x")) {
        assertThatThrownBy(() -> jobs.file(id, name))
            .as(name)
            .hasMessage("the job has no file of this name");
      }
      jobs.delete(id);
      assertThat(data.resolve("jobs").resolve(id)).doesNotExist();
      assertThatThrownBy(() -> jobs.get(id)).isInstanceOf(JobRefusal.class);
    }
  }

  @Test
  void oneFolderBelongsToOneAtATime() throws Exception {
    try (Jobs _ = TestJobs.open(data, USUAL)) {
      assertThatThrownBy(() -> TestJobs.open(data, USUAL))
          .isInstanceOf(IOException.class)
          .hasMessageEndingWith("is being used by another emd serve");
    }
  }
}
