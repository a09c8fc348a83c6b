package org.openemd.campaign.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The real disk, but for one call that fails as on a full one: half of what was to be written is there. Optionally all later calls fail as well, as when the plug was pulled.
final class FailingDisk implements Disk {
  private final Disk real = Disk.real();
  private final int failing;
  private final boolean forGood;
  private int calls;

  FailingDisk(int failing, boolean forGood) {
    this.failing = failing;
    this.forGood = forGood;
  }

  int calls() {
    return calls;
  }

  private boolean fails() {
    calls++;
    return calls == failing || (forGood && calls > failing);
  }

  private void orFail() throws IOException {
    if (fails()) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    orFail();
    real.makeFolder(folder);
  }

  @Override
  public List<String> list(Path folder) throws IOException {
    orFail();
    return real.list(folder);
  }

  @Override
  public byte[] read(Path file) throws IOException {
    orFail();
    return real.read(file);
  }

  @Override
  public void write(Path file, byte[] bytes) throws IOException {
    if (fails()) {
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      throw new IOException("No space left on device");
    }
    real.write(file, bytes);
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    orFail();
    real.rename(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    orFail();
    real.delete(file);
  }

  @Override
  public Optional<Closeable> lock(Path file) throws IOException {
    orFail();
    return real.lock(file);
  }
}
