Console.WriteLine("usage: load <scenario>");
