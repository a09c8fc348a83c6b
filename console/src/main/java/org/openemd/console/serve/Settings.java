package org.openemd.console.serve;

import java.nio.file.Path;

/// Where a server listens and what it may use.
///
/// @param host an address of this machine; loopback unless a person says otherwise
/// @param port 0 for any that is free
/// @param home the project's folder
/// @param data the folder that keeps jobs, live runs, uploads
/// @param page the folder of the built page; it need not exist
/// @param version of the program
public record Settings(String host, int port, Path home, Path data, Path page, String version) {}
