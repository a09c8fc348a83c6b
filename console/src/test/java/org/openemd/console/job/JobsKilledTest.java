package org.openemd.console.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed leaves no child behind; started again it goes on, and ends as if nobody had killed it.
@Tag("law")
class JobsKilledTest {
  private static final List<String> SWEEP =
      List.of("sweep", "scenarios/short.yaml", "--runs", "60");

  @TempDir private Path scratch = Path.of("");

  private Process start(Path data, List<String> words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.openemd.console.job.JobServer", data.toString()));
    command.addAll(words);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(scratch.resolve("said.txt").toFile())
        .start();
  }

  @Test
  void aKilledServersChildEndsAndItsSweepGoesOnToTheSameBytes() throws Exception {
    Path data = scratch.resolve("data");
    Process server = start(data, SWEEP);
    Path out = onlyJob(data).resolve("out");
    TestJobs.awaitFile(out.resolve("chunks/00000005-00000009"));
    List<ProcessHandle> children = server.descendants().toList();
    server.destroyForcibly().waitFor();
    assertThat(children).isNotEmpty();
    for (ProcessHandle child : children) {
      child.onExit().get(20, TimeUnit.SECONDS);
    }
    String id = String.valueOf(onlyJob(data).getFileName());
    int before = chunks(out);
    try (Jobs jobs = TestJobs.open(data, JobLimits.usual())) {
      assertThat(jobs.get(id).reason())
          .isIn("", "the server ended while it ran; it goes on from the runs that are kept");
      Job done = TestJobs.ended(jobs, id);
      assertThat(done.state()).as(done.reason()).isEqualTo(JobState.DONE);
      assertThat(done.attempts()).isEqualTo(2);
      assertThat(Files.readString(jobs.talk(id))).contains(" runs are kept in ");
    }
    assertThat(before).isBetween(1, chunks(out) - 1);
    sameAsCalm(out);
  }

  @Test
  void aServerThatIsClosedGoesOnWithWhatRanAndWhatWaitedInOrder() throws Exception {
    Path data = scratch.resolve("data");
    List<String> ids = new ArrayList<>();
    try (Jobs jobs = TestJobs.open(data, JobLimits.usual())) {
      for (int runs : new int[] {60, 2, 3}) {
        JobSpec spec = TestJobs.spec(data, "sweep", SWEEP.get(1), "--runs", Integer.toString(runs));
        ids.add(jobs.submit(spec, "", false).id());
      }
      TestJobs.await(jobs, ids.getFirst(), j -> j.progress() > 0.05);
    }
    assertThat(Files.readString(data.resolve("jobs").resolve(ids.getFirst()).resolve("job.json")))
        .contains("\"state\" : \"INTERRUPTED\"");
    try (Jobs jobs = TestJobs.open(data, JobLimits.usual())) {
      Job last = TestJobs.ended(jobs, ids.getLast());
      for (String id : ids) {
        Job job = jobs.get(id);
        assertThat(job.state()).as(job.reason()).isEqualTo(JobState.DONE);
        assertThat(job.ended().orElseThrow()).isBeforeOrEqualTo(last.ended().orElseThrow());
      }
    }
  }

  private static Path onlyJob(Path data) throws Exception {
    Path jobs = data.resolve("jobs");
    TestJobs.awaitFile(jobs);
    List<Path> found = List.of();
    for (int i = 0; i < 2000 && found.isEmpty(); i++) {
      Thread.sleep(20);
      try (Stream<Path> all = Files.list(jobs)) {
        found = all.filter(p -> Files.exists(p.resolve("job.json"))).toList();
      }
    }
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static int chunks(Path out) throws IOException {
    try (Stream<Path> all = Files.list(out.resolve("chunks"))) {
      return (int) all.filter(p -> !String.valueOf(p.getFileName()).startsWith(".")).count();
    }
  }

  private void sameAsCalm(Path out) throws Exception {
    Path calm = scratch.resolve("calm");
    try (Jobs jobs = TestJobs.open(calm, JobLimits.usual())) {
      JobSpec spec =
          TestJobs.spec(calm, SWEEP.getFirst(), SWEEP.subList(1, 4).toArray(String[]::new));
      String id = jobs.submit(spec, "", false).id();
      assertThat(TestJobs.ended(jobs, id).state()).isEqualTo(JobState.DONE);
      List<JobFile> files = jobs.files(id);
      assertThat(files).extracting(JobFile::name).contains("summary.json", "runs.parquet");
      assertThat(new JobFolder(Path.of(out.toString()).resolveSibling("")).files())
          .isEqualTo(files);
      for (JobFile file : files) {
        assertThat(out.resolve(file.name())).hasSameBinaryContentAs(jobs.file(id, file.name()));
      }
    }
  }
}
