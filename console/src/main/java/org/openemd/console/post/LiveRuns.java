package org.openemd.console.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openemd.console.export.Folders;
import org.openemd.scenario.Scenario;

/// The live runs of a server, each in a folder of its own.
///
/// At most so many are flown at a time as are allowed; of those that are over the hundred latest are kept. Made anew over the folder of a process that ended, however it did, it goes on with every run that was not over.
public final class LiveRuns implements AutoCloseable {
  private static final int MOST_KEPT = 100;

  private final Path home;
  private final Scenarios scenarios;
  private final String version;
  private final int most;
  private final FileChannel lock;
  private final TreeMap<String, LiveRun> runs =
      new TreeMap<>(Comparator.comparingInt(LiveRuns::serial).thenComparing(n -> n));

  /// @param home folder of all of them; made when it is not there
  /// @param version of the program
  /// @param most that are flown at a time
  /// @throws IOException also when another process has the folder
  public LiveRuns(Path home, Scenarios scenarios, String version, int most) throws IOException {
    this.home = home;
    this.scenarios = scenarios;
    this.version = version;
    this.most = most;
    Files.createDirectories(home);
    this.lock =
        FileChannel.open(
            home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      lock.close();
      throw new IOException(home + " belongs to another emd serve");
    }
    for (Path folder : folders()) {
      resume(folder);
    }
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(home)) {
      return all.filter(f -> Files.isRegularFile(f.resolve(Begun.NAME))).sorted().toList();
    }
  }

  // The number at the end of a run's name: runs are listed in the order in which they began.
  private static int serial(String id) {
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
  }

  // -- those of an earlier process

  private void resume(Path folder) {
    String id = String.valueOf(folder.getFileName());
    try {
      runs.put(id, resumed(id, folder, Begun.read(folder)));
    } catch (IOException e) {
      Begun unknown = new Begun(Begun.FORMAT_VERSION, "", List.of(), List.of(), 0, "", "", 1, true);
      runs.put(
          id,
          LiveRun.over(
              id, folder, unknown, StateFrame.Phase.FAILED, String.valueOf(e.getMessage()), 0));
    }
  }

  private LiveRun resumed(String id, Path folder, Begun begun) throws IOException {
    List<LogLine> logged = RunLog.read(folder);
    int orders = (int) logged.stream().filter(l -> l.kind() == LogLine.Kind.ORDER).count();
    if (Files.exists(folder.resolve(LiveRun.RESULT).resolve("manifest.json"))) {
      return LiveRun.over(id, folder, begun, StateFrame.Phase.DONE, "", orders);
    }
    if (logged.stream().anyMatch(l -> l.kind() == LogLine.Kind.CLOSED)) {
      return LiveRun.over(id, folder, begun, StateFrame.Phase.CLOSED, "", orders);
    }
    String why = "";
    try {
      Scenario scenario = scenarios.load(begun.start());
      why = changed(begun, scenario);
      if (why.isEmpty()) {
        return LiveRun.fly(id, folder, begun, scenario, standing(logged), RunLog.open(folder));
      }
    } catch (RuntimeException e) {
      why = "its scenario is not what it was: " + e.getMessage();
    }
    return LiveRun.over(id, folder, begun, StateFrame.Phase.FAILED, why, orders);
  }

  // A run that was killed before its first mark stands at its beginning.
  private static List<LogLine> standing(List<LogLine> logged) {
    return logged.isEmpty()
        ? List.of(LogLine.of(Double.NEGATIVE_INFINITY, LogLine.Kind.MARK, ""))
        : logged;
  }

  private String changed(Begun begun, Scenario scenario) {
    if (!begun.programVersion().equals(version)) {
      return "it was flown by version "
          + begun.programVersion()
          + " of the program, and version "
          + version
          + " would fly it otherwise";
    }
    return begun.scenarioHash().equals(scenario.hash())
        ? ""
        : "its scenario has changed since: "
            + begun.scenario()
            + " had the hash "
            + begun.scenarioHash()
            + " and has "
            + scenario.hash();
  }

  // -- new ones

  /// Begins a run, with nobody in command.
  ///
  /// @param pace seconds of the scenario in one
  /// @param paused whether it stands at its beginning
  /// @throws Refused when so many are flown already as may be
  public LiveRun start(Start start, double pace, boolean paused) {
    LiveRun.requirePace(pace);
    requireRoom();
    return begin(start, scenarios.load(start), pace, paused);
  }

  private synchronized LiveRun begin(Start start, Scenario scenario, double pace, boolean paused) {
    requireRoom();
    Begun begun =
        new Begun(
            Begun.FORMAT_VERSION,
            start.scenario(),
            start.assume(),
            start.set(),
            start.seed(),
            scenario.hash(),
            version,
            pace,
            paused);
    String id = scenario.id() + "-" + (runs.isEmpty() ? 1 : serial(runs.lastKey()) + 1);
    try {
      forget();
      Path folder = Files.createDirectory(home.resolve(id));
      RunLog log = RunLog.open(folder);
      begun.write(folder);
      LiveRun run = LiveRun.fly(id, folder, begun, scenario, List.of(), log);
      runs.put(id, run);
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of the run cannot be written", e);
    }
  }

  private synchronized void requireRoom() {
    long active = runs.values().stream().filter(LiveRun::active).count();
    if (active >= most) {
      throw new Refused(
          Refused.Kind.FULL,
          active
              + " live runs are being flown, and no more than "
              + most
              + " may be; end one first");
    }
  }

  private void forget() throws IOException {
    List<LiveRun> over = runs.values().stream().filter(r -> !r.active()).toList();
    for (LiveRun r : over.subList(0, Math.max(0, over.size() - MOST_KEPT + 1))) {
      Folders.delete(r.folder());
      runs.remove(r.id());
    }
  }

  /// How many may be flown at a time.
  public int most() {
    return most;
  }

  /// All that are kept, in the order in which they began.
  public synchronized List<LiveRun> list() {
    return List.copyOf(runs.values());
  }

  /// One of them.
  ///
  /// @throws Refused when there is none of that name
  public synchronized LiveRun get(String id) {
    LiveRun run = id.matches("[a-z0-9-]+-[0-9]{1,9}") ? runs.get(id) : null;
    if (run == null) {
      throw new Refused(Refused.Kind.UNKNOWN, "there is no live run " + id);
    }
    return run;
  }

  /// Gives a run up for good: it ends without a result.
  public void close(String id) {
    get(id).close();
  }

  /// Stops all of them; a later process over the same folder goes on with them.
  @Override
  public void close() throws IOException {
    Collection<LiveRun> all = new ArrayList<>(list());
    all.forEach(LiveRun::stop);
    lock.close();
  }
}
