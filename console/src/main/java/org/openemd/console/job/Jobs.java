package org.openemd.console.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openemd.console.export.Folders;
import org.openemd.console.library.Library;

/// All jobs of a server: those that wait, run, and have ended. To be used by many threads.
///
/// One folder belongs to one program at a time. Opened again after whatever end, it goes on with what ran and waited.
public final class Jobs implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Jobs.class.getName());
  private static final String RESTARTED = "the server ended while it ran";
  private static final String CANCELLED = "cancelled";
  private static final Duration PATIENCE = Duration.ofSeconds(10); // with children, when closing

  private final Path folder;
  private final Library library;
  private final JobLimits limits;
  private final FileChannel lock;
  private final JobIds ids = new JobIds();
  private final NavigableMap<String, Job> jobs = new TreeMap<>();
  private final Deque<String> queue = new ArrayDeque<>();
  private final Map<String, Child> children = new TreeMap<>();
  private final Map<String, Thread> workers = new TreeMap<>();
  private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();
  private final Set<String> unwanted = new TreeSet<>(); // cancelled before they had a child
  private final SweepWatch sweeps = new SweepWatch();
  private boolean closed;

  private Jobs(Path folder, Library library, JobLimits limits, FileChannel lock) {
    this.folder = folder;
    this.library = library;
    this.limits = limits;
    this.lock = lock;
  }

  /// Opens a folder of jobs, and goes on with what ran or waited there.
  ///
  /// @param folder made where there is none
  /// @throws IOException where it cannot be written, or another program holds it
  public static Jobs open(Path folder, Library library, JobLimits limits) throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    Files.createDirectories(whole);
    Jobs jobs = new Jobs(whole, library, limits, locked(whole));
    synchronized (jobs) {
      jobs.recover();
      jobs.next();
    }
    return jobs;
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock held = channel.tryLock();
      if (held != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      LOG.log(System.Logger.Level.DEBUG, "held by this very program", e);
    }
    channel.close();
    throw new IOException(folder + " is being used by another emd serve");
  }

  private void recover() throws IOException {
    List<Path> found;
    try (Stream<Path> all = Files.list(folder)) {
      found = all.filter(p -> Files.isDirectory(p)).sorted().toList();
    }
    for (Path path : found) {
      if (JobFolder.isRemoved(path)) {
        Folders.delete(path);
      } else {
        recover(new JobFolder(path));
      }
    }
  }

  // What cannot be read stays as it is, for a person to look at.
  private void recover(JobFolder kept) {
    try {
      Job job = kept.read();
      job.child().ifPresent(Orphan::end);
      if (job.state() == JobState.RUNNING || job.state() == JobState.INTERRUPTED) {
        job = interrupted(job, kept);
      }
      jobs.put(job.id(), job);
      if (!job.state().isEnded()) {
        queue.addLast(job.id());
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a job is left out: {0}", e.getMessage());
    }
  }

  private Job interrupted(Job job, JobFolder kept) {
    Job next =
        job.attempts() < limits.attempts()
            ? job.waiting(JobState.INTERRUPTED, howItGoesOn(job.spec()), job.attempts())
            : job.ended(
                JobState.FAILED,
                Instant.now(),
                new Child.End(
                    Optional.empty(),
                    "the server ended while it ran, " + job.attempts() + " times",
                    job.cpu()),
                kept.size());
    kept.write(next);
    return next;
  }

  private static String howItGoesOn(JobSpec spec) {
    return RESTARTED
        + (spec.goesOn() ? "; it goes on from the runs that are kept" : "; it starts anew");
  }

  /// Takes a job, or returns the one that computes the same and is still kept: one that failed or was cancelled is taken up again.
  ///
  /// @param by who asks
  /// @param again whether to compute anew what is kept already
  /// @throws org.openemd.console.WrongInput where the scenarios have problems
  /// @throws JobRefusal where as many wait or are kept as may
  public Job submit(JobSpec spec, String by, boolean again) {
    String identity = JobIdentity.of(spec, library);
    Job taken;
    synchronized (this) {
      Optional<Job> earlier = again ? Optional.empty() : kept(identity);
      if (earlier.isPresent()) {
        JobState state = earlier.get().state();
        return state == JobState.FAILED || state == JobState.CANCELLED
            ? resume(earlier.get().id())
            : earlier.get();
      }
      requireOpen();
      requireQueue();
      makeRoom();
      Instant now = Instant.now();
      taken = Job.submitted(ids.next(now), spec, identity, by, now);
      keep(taken);
      queue.addLast(taken.id());
      next();
    }
    tell(taken.id());
    return get(taken.id());
  }

  private Optional<Job> kept(String identity) {
    return jobs.descendingMap().values().stream()
        .filter(j -> j.identity().equals(identity))
        .findFirst();
  }

  private void requireOpen() {
    if (closed) {
      throw new JobRefusal(JobRefusal.Kind.STATE, "the server is stopping");
    }
  }

  private void requireQueue() {
    if (queue.size() >= limits.queued()) {
      throw new JobRefusal(
          JobRefusal.Kind.FULL,
          queue.size() + " jobs wait already, as many as may; try again when one has ended");
    }
  }

  // Whoever finished a moment ago has not seen it yet.
  private void makeRoom() {
    Instant old = Instant.now().minus(limits.keptAtLeast());
    List<Job> may =
        jobs.values().stream()
            .filter(j -> j.state().isEnded() && j.ended().orElse(Instant.MAX).isBefore(old))
            .sorted(Comparator.comparing(j -> j.ended().orElse(Instant.MAX)))
            .toList();
    int many = jobs.size() + 1 - limits.kept();
    if (many > may.size()) {
      throw new JobRefusal(
          JobRefusal.Kind.FULL,
          jobs.size()
              + " jobs are kept, as many as may, and none has ended more than "
              + limits.keptAtLeast().toMinutes()
              + " min ago; delete one");
    }
    may.stream().limit(Math.max(0, many)).forEach(j -> remove(j.id()));
  }

  /// All that are kept, the latest first.
  public synchronized List<Job> list() {
    return new ArrayList<>(jobs.descendingMap().values());
  }

  /// One of them.
  public synchronized Job get(String id) {
    Job job = jobs.get(id);
    if (job == null) {
      throw new JobRefusal(
          JobRefusal.Kind.UNKNOWN, "there is no such job; it may have been deleted");
    }
    return job;
  }

  /// How many wait before it; 0 for the next one, and for all that do not wait.
  public synchronized int before(String id) {
    int before = 0;
    for (String waiting : queue) {
      if (waiting.equals(id)) {
        return before;
      }
      before++;
    }
    return 0;
  }

  /// Stops a job that waits or runs. One that runs ends a little later.
  public Job cancel(String id) {
    synchronized (this) {
      Job job = get(id);
      if (job.state().isEnded()) {
        throw new JobRefusal(JobRefusal.Kind.STATE, "it has ended already: " + word(job.state()));
      }
      if (queue.remove(id)) {
        Child.End end = new Child.End(Optional.empty(), CANCELLED, job.cpu());
        keep(job.ended(JobState.CANCELLED, Instant.now(), end, job.bytes()));
      } else {
        stop(id);
      }
    }
    tell(id);
    return get(id);
  }

  // One that has no child yet is about to have one.
  private void stop(String id) {
    Child child = children.get(id);
    if (child == null) {
      unwanted.add(id);
    } else {
      child.stop(CANCELLED);
    }
  }

  /// Takes up a job again that failed or was cancelled: a sweep where it stands, all else anew.
  public Job resume(String id) {
    synchronized (this) {
      Job job = get(id);
      if (job.state() != JobState.FAILED && job.state() != JobState.CANCELLED) {
        throw new JobRefusal(
            JobRefusal.Kind.STATE,
            "only what failed or was cancelled is resumed; it is " + word(job.state()));
      }
      requireOpen();
      requireQueue();
      keep(job.waiting(JobState.QUEUED, "", 0));
      queue.addLast(id);
      next();
    }
    tell(id);
    return get(id);
  }

  /// Removes a job that has ended, with its files.
  public synchronized void delete(String id) {
    Job job = get(id);
    if (!job.state().isEnded()) {
      throw new JobRefusal(
          JobRefusal.Kind.STATE, "it is " + word(job.state()) + "; cancel it before");
    }
    remove(id);
  }

  private static String word(JobState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private void remove(String id) {
    jobs.remove(id);
    try {
      folder(id).delete();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove job " + id, e);
    }
  }

  /// The files that a job has written by now, sorted by name.
  public List<JobFile> files(String id) {
    get(id);
    return folder(id).files();
  }

  /// Where one of its files lies.
  ///
  /// @param name as in {@link #files}, and nothing else
  public Path file(String id, String name) {
    JobFile file =
        files(id).stream()
            .filter(f -> f.name().equals(name))
            .findFirst()
            .orElseThrow(
                () -> new JobRefusal(JobRefusal.Kind.UNKNOWN, "the job has no file of this name"));
    return folder(id).out().resolve(file.name());
  }

  /// Where what it printed lies, while and after it runs.
  public Path answer(String id) {
    return said(id, folder(id).stdout());
  }

  /// Where its talk lies, without the lines of progress.
  public Path talk(String id) {
    return said(id, folder(id).stderr());
  }

  private Path said(String id, Path file) {
    get(id);
    if (!Files.isRegularFile(file)) {
      throw new JobRefusal(JobRefusal.Kind.UNKNOWN, "it has said nothing yet");
    }
    return file;
  }

  /// What a sweep says by now; nothing before its first runs are kept, and for what is no sweep.
  public Optional<SweepSoFar> soFar(String id) {
    Job job = get(id);
    if (!job.spec().goesOn()) {
      return Optional.empty();
    }
    try {
      return sweeps.read(folder(id).out(), job.state().isEnded());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sweep of job " + id, e);
    }
  }

  /// Tells somebody of every change until it is closed. Told on the threads that work: be quick.
  public AutoCloseable listen(Consumer<Job> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void tell(String id) {
    Job job;
    synchronized (this) {
      job = jobs.get(id);
    }
    if (job != null) {
      listeners.forEach(l -> l.accept(job));
    }
  }

  private JobFolder folder(String id) {
    return new JobFolder(folder.resolve(id));
  }

  private void keep(Job job) {
    folder(job.id()).write(job);
    jobs.put(job.id(), job);
  }

  // Starts as many of those that wait as may run.
  private void next() {
    while (!closed && workers.size() < limits.atOnce() && !queue.isEmpty()) {
      String id = queue.removeFirst();
      workers.put(id, Thread.ofVirtual().name("job " + id).start(() -> work(id)));
    }
  }

  private void work(String id) {
    Child.End end;
    try {
      end = started(id).await();
    } catch (IOException | UncheckedIOException e) {
      end = new Child.End(Optional.empty(), "it could not be started: " + e.getMessage(), 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end = new Child.End(Optional.empty(), RESTARTED, 0);
    }
    finish(id, end);
    tell(id);
  }

  private Child started(String id) throws IOException {
    JobFolder mine = folder(id);
    JobSpec spec = get(id).spec();
    mine.prepare(spec.goesOn());
    Child child;
    synchronized (this) {
      List<String> command = ChildCommand.of(spec, library, mine.out(), limits);
      child = Child.start(command, library, mine, limits, (f, words) -> heard(id, f, words));
      children.put(id, child);
      keep(get(id).running(Instant.now(), Optional.of(child.process())));
      if (unwanted.remove(id)) {
        child.stop(CANCELLED);
      } else if (closed) {
        child.stop(RESTARTED);
      }
    }
    tell(id);
    return child;
  }

  private void heard(String id, double fraction, String words) {
    synchronized (this) {
      jobs.computeIfPresent(id, (_, job) -> job.at(fraction, words));
    }
    tell(id);
  }

  private synchronized void finish(String id, Child.End end) {
    children.remove(id);
    workers.remove(id);
    unwanted.remove(id);
    Job job = Objects.requireNonNull(jobs.get(id));
    JobState state =
        end.isDone()
            ? JobState.DONE
            : end.reason().equals(CANCELLED) ? JobState.CANCELLED : JobState.FAILED;
    keep(
        end.reason().equals(RESTARTED)
            ? job.waiting(JobState.INTERRUPTED, howItGoesOn(job.spec()), job.attempts() - 1)
            : job.ended(state, Instant.now(), end, folder(id).size()));
    next();
  }

  /// Stops the children and lets go of the folder. What ran goes on when it is opened again.
  @Override
  public void close() throws IOException {
    List<Thread> working;
    synchronized (this) {
      closed = true;
      children.values().forEach(c -> c.stop(RESTARTED));
      working = List.copyOf(workers.values());
    }
    long until = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (Thread t : working) {
        TimeUnit.NANOSECONDS.timedJoin(t, Math.max(1, until - System.nanoTime()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lock.close();
  }
}
